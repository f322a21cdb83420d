namespace Juluo.Records;

/// <summary>
/// The facts of all subjects in a file, without its rows. A subject's rows may be scattered over the file. Memory: about 100 bytes for a conviction and 60 for a subject.
/// </summary>
internal sealed class RecordFacts
{
    public TextPool SubjectTexts { get; } = new();

    /// <summary>The subjects, indexed by the number of their text in <see cref="SubjectTexts"/>.</summary>
    public Chunks<SubjectFacts> Subjects { get; } = new();

    /// <summary>The convictions, in the order of their rows in the file.</summary>
    public Chunks<ConvictionFacts> Convictions { get; } = new();

    /// <summary>Court charges without a disposition, in the order of the file: each may have been a conviction.</summary>
    public Chunks<ConvictionFacts> Undisposed { get; } = new();

    /// <summary>Items of <see cref="Undisposed"/> that would be reviewed if they were convictions, by the offset of their rows in the file.</summary>
    public Dictionary<long, int> NotReviewed { get; } = [];

    /// <summary>The texts of sections of law as the file writes them, each stored once.</summary>
    public TextPool Sections { get; } = new();

    /// <summary>The numbers of counts and of cases, each stored once.</summary>
    public TextPool Texts { get; } = new();

    public CaseNumbers Cases { get; } = new();

    public ConvictedCounts ConvictedCounts { get; } = new();

    /// <summary>The number of rows, without the header.</summary>
    public long Rows { get; set; }

    /// <summary>True if the first row is a header.</summary>
    public bool HasHeader { get; set; }

    /// <summary>The offset of the header in the file, in bytes.</summary>
    public long HeaderOffset { get; set; }

    /// <summary>The epoch of the case numbers for rows without a subject: each such row begins a new epoch, so only the last row's numbers remain.</summary>
    public long NamelessEpoch { get; set; }

    public int Nameless { get; set; } = -1;

    public long EpochOf(int subject) => subject == Nameless ? NamelessEpoch : 0;
}
