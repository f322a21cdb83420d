namespace Juluo.Foundation;

/// <summary>A table that was read.</summary>
/// <param name="PassedOver">Headings of columns that nobody knows here: what stands under them is not imported.</param>
public sealed record CsvSheet(IReadOnlyList<CsvRow> Rows, IReadOnlyList<string> PassedOver);
