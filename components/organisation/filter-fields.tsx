/** Fields of a plain GET form that narrows what is shown: nothing is asked for, so nothing is called optional. */

export function SearchField({
  name,
  label,
  defaultValue,
}: {
  name: string;
  label: string;
  defaultValue: string;
}) {
  return (
    <label className="flex-1 basis-64 font-semibold">
      {label}
      <input
        type="search"
        name={name}
        maxLength={100}
        defaultValue={defaultValue}
        className="control mt-1 font-normal"
      />
    </label>
  );
}

export function FilterSelect({
  name,
  label,
  empty,
  options,
  defaultValue,
}: {
  name: string;
  label: string;
  /** The words for "all". */
  empty: string;
  options: { value: string; label: string }[];
  defaultValue: string;
}) {
  return (
    <label className="basis-52 font-semibold">
      {label}
      <select name={name} defaultValue={defaultValue} className="control mt-1 font-normal">
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
