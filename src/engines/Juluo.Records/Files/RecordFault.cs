namespace Juluo.Records;

/// <summary>The reason for refusing a file of records: the row, the fault, and how to fix it. A refused file is not processed at all.</summary>
/// <param name="Row">The row, from 1, counting the header. 0 for a fault of the whole file.</param>
/// <param name="What">The fault: one sentence.</param>
/// <param name="Mend">The fix: one sentence.</param>
public sealed record RecordFault(long Row, string What, string Mend)
{
    /// <summary>Formats the fault for people: <c>Row 4: … …</c></summary>
    public override string ToString() => Row > 0 ? $"Row {Row}: {What} {Mend}" : $"{What} {Mend}";
}
