using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>
/// Parses the mapping from answers to fields of an authority's form, a text with one line per field: <c>Name = who.name</c>; a date in the reader's style, <c>Born = born as roc</c>
/// (iso, us, eu, roc); a box ticked for one answer, <c>Married = family is married</c>. A line that ends after the equals sign leaves the field empty.
/// </summary>
internal static class FieldMapText
{
    private static readonly string[] Styles = ["iso", "us", "eu", "roc"];

    /// <param name="fields">The fields of the form; null if unknown, so that any is accepted.</param>
    /// <param name="columns">The cells that exist; null if unknown, so that any is accepted.</param>
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
            // A field's name may contain an equals sign, but a cell's name cannot.
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

    /// <summary>Returns an initial mapping with a line for every field: the cell of a similar name, or empty if there is none.</summary>
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

/// <param name="Column">A name from <see cref="AnswerCells"/>.</param>
/// <param name="Style">The date style; null to leave the value unchanged.</param>
/// <param name="Is">The answer for which a box is ticked; null for text fields and yes answers.</param>
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
