namespace Juluo.Records;

/// <summary>
/// What a file says of all its subjects, without its rows. A subject's rows may be scattered over the file. Memory: about 100 bytes for a conviction and 60 for a subject.
/// </summary>
internal sealed class RecordFacts
{
    public TextPool SubjectTexts { get; } = new();

    /// <summary>By the number of the subject's text.</summary>
    public Chunks<SubjectFacts> Subjects { get; } = new();

    /// <summary>In the order of the file.</summary>
    public Chunks<ConvictionFacts> Convictions { get; } = new();

    /// <summary>Charges in court of which no disposition is written, in the order of the file: each may have been a conviction.</summary>
    public Chunks<ConvictionFacts> Undisposed { get; } = new();

    /// <summary>Those of <see cref="Undisposed"/> that would be reviewed if they were convictions, by where their rows begin in the file.</summary>
    public Dictionary<long, int> NotReviewed { get; } = [];

    /// <summary>Sections of law as they are written, each once.</summary>
    public TextPool Sections { get; } = new();

    /// <summary>Numbers of counts and of cases, each once.</summary>
    public TextPool Texts { get; } = new();

    public CaseNumbers Cases { get; } = new();

    public ConvictedCounts ConvictedCounts { get; } = new();

    /// <summary>How many rows there are, without the header.</summary>
    public long Rows { get; set; }

    /// <summary>Whether the first row is a header.</summary>
    public bool HasHeader { get; set; }

    /// <summary>Where the header begins in the file, in bytes.</summary>
    public long HeaderOffset { get; set; }

    /// <summary>The epoch of the case numbers of the subject without a name: each of its rows starts over, so only its last row's numbers stay.</summary>
    public long NamelessEpoch { get; set; }

    public int Nameless { get; set; } = -1;

    public long EpochOf(int subject) => subject == Nameless ? NamelessEpoch : 0;
}
