using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>
/// Which answer goes into which field of an authority's form, as a text that people write: a line each. <c>Name = who.name</c>, a day as its reader writes it <c>Born = born as roc</c>
/// (iso, us, eu, roc), a box that is ticked for one answer <c>Married = family is married</c>. A line that ends behind its sign leaves the field empty.
/// </summary>
internal static class FieldMapText
{
    private static readonly string[] Styles = ["iso", "us", "eu", "roc"];

    /// <param name="fields">Those of the form; null: they are not known, and any is taken.</param>
    /// <param name="columns">The cells that there are.</param>
    public static Outcome<IReadOnlyList<FieldSource>> Read(
        string? text,
        IReadOnlyCollection<string>? fields,
        IReadOnlyCollection<string>? columns
    )
    {
        var (sources, wrong) = (new List<FieldSource>(), new List<Error>());
        foreach (var (line, i) in (text ?? "").Split('\n').Select((l, i) => (l.Trim(), i + 1)))
        {
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            // A field's name may hold the sign itself; a cell's cannot.
            var at = line.LastIndexOf('=');
            if (at <= 0)
            {
                wrong.Add(new DeliveryErrors.NotAnAssignment(i));
                continue;
            }

            var (field, said) = (line[..at].Trim(), line[(at + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (fields is not null && !fields.Contains(field))
                wrong.Add(new DeliveryErrors.UnknownField(i, PlainText.Cut(field, 60)));
            else if (said.Length == 0)
                continue;
            else if (columns is not null && !columns.Contains(said[0]))
                wrong.Add(new DeliveryErrors.UnknownColumn(i, PlainText.Cut(said[0], 60)));
            else if (said is [_])
                sources.Add(new(field, said[0], null, null));
            else if (said is [_, "as", var style] && Styles.Contains(style))
                sources.Add(new(field, said[0], style, null));
            else if (said is [_, "is", .. { Length: > 0 } answer])
                sources.Add(new(field, said[0], null, string.Join(' ', answer)));
            else
                wrong.Add(new DeliveryErrors.NotAnAssignment(i));
        }

        return wrong.Count > 0 ? wrong : sources;
    }

    /// <summary>A text to begin with: every field, and where a cell is called alike that.</summary>
    public static string Begin(IEnumerable<PdfField> fields, IReadOnlyCollection<string> columns)
    {
        var text = new StringBuilder();
        foreach (var field in fields.Where(f => f.Kind != PdfFieldKind.Other))
            text.Append(
                CultureInfo.InvariantCulture,
                $"{field.Name} = {columns.FirstOrDefault(c => Alike(c) == Alike(field.Name)) ?? columns.FirstOrDefault(c => Alike(c) == Alike(field.Name.Split('.')[^1]))}\n"
            );
        return text.ToString();
    }

    private static string Alike(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <param name="Column">Of <see cref="AnswerCells"/>.</param>
/// <param name="Style">How a day is written; null: as it is.</param>
/// <param name="Is">A box that is ticked if the cell says this; null: text, or yes.</param>
internal sealed record FieldSource(string Field, string Column, string? Style, string? Is)
{
    public string Of(IReadOnlyDictionary<string, string> cells)
    {
        var value = cells.GetValueOrDefault(Column, "");
        if (Is is not null)
            return value.Split("; ").Contains(Is, StringComparer.OrdinalIgnoreCase) ? "true" : "";
        if (Style is not null && NodaTime.Text.LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day })
            return Style switch
            {
                "us" => string.Create(CultureInfo.InvariantCulture, $"{day.Month:D2}/{day.Day:D2}/{day.Year}"),
                "eu" => string.Create(CultureInfo.InvariantCulture, $"{day.Day:D2}/{day.Month:D2}/{day.Year}"),
                "roc" => string.Create(CultureInfo.InvariantCulture, $"{day.Year - 1911}年{day.Month}月{day.Day}日"),
                _ => value,
            };
        return value;
    }
}
