namespace Juluo.Records;

/// <summary>Why a file of records is refused: which row, what is wrong, and what to do. Nothing is taken from a file that is refused.</summary>
/// <param name="Row">The row, from 1; the header is a row. 0 where it is about the whole file.</param>
/// <param name="What">What is wrong: one sentence.</param>
/// <param name="Mend">What to do: one sentence.</param>
public sealed record RecordFault(long Row, string What, string Mend)
{
    /// <summary>As it is said to a person: <c>Row 4: … …</c></summary>
    public override string ToString() => Row > 0 ? $"Row {Row}: {What} {Mend}" : $"{What} {Mend}";
}
