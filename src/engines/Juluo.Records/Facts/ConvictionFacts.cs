namespace Juluo.Records;

/// <summary>What the file says of one conviction, and what was decided.</summary>
internal struct ConvictionFacts
{
    /// <summary>The row that it stands in, from 0 without the header.</summary>
    public long Row;

    /// <summary>Where its row begins in the file, in bytes.</summary>
    public long Offset;

    public int Subject;

    /// <summary>The subject's next one in the order of the file; -1 for none.</summary>
    public int Next;

    /// <summary>A day number; 0 where none is written.</summary>
    public int Date;

    /// <summary>Its section of law as it is written: a number of <see cref="RecordFacts.Sections"/>.</summary>
    public int Section;

    /// <summary>Its count's number: a number of <see cref="RecordFacts.Texts"/>.</summary>
    public int Order;

    /// <summary>Which of the rows without a subject it is of; 0 where a subject is written.</summary>
    public long Epoch;

    public bool Felony;
    public bool InCounty;

    /// <summary>Whether it is decided upon: in the county, and under a section that is reviewed.</summary>
    public bool Reviewed;

    /// <summary>The option of the rule that decides; 255 where a fact that it needs is not in the record.</summary>
    public byte Decision;

    /// <summary>Which line of the rule was taken.</summary>
    public byte Line;
}
