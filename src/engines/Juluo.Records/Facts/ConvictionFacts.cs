namespace Juluo.Records;

/// <summary>The facts of one conviction from the file, and its decision.</summary>
internal struct ConvictionFacts
{
    /// <summary>The number of its row, from 0, not counting the header.</summary>
    public long Row;

    /// <summary>The offset of its row in the file, in bytes.</summary>
    public long Offset;

    public int Subject;

    /// <summary>The index of the subject's next conviction in the order of the file; -1 for none.</summary>
    public int Next;

    /// <summary>The day number; 0 if the file has no date.</summary>
    public int Date;

    /// <summary>The section of law as it is written: an index into <see cref="RecordFacts.Sections"/>.</summary>
    public int Section;

    /// <summary>The number of its count: an index into <see cref="RecordFacts.Texts"/>.</summary>
    public int Order;

    /// <summary>Distinguishes rows without a subject; 0 for rows with a subject.</summary>
    public long Epoch;

    public bool Felony;
    public bool InCounty;

    /// <summary>True if it is under review: in the county, and under a reviewed section.</summary>
    public bool Reviewed;

    /// <summary>The option of the rule that decides; 255 if a fact that it needs is not in the record.</summary>
    public byte Decision;

    /// <summary>The line of the rule that applied.</summary>
    public byte Line;
}
