namespace Juluo.HelpDirectory;

/// <summary>What a reader says is wrong.</summary>
[Named("help-correction")]
public enum CorrectionSubject
{
    Phones,
    Hours,
    Address,
    Web,
    Cost,
    Bring,

    /// <summary>It is no longer offered.</summary>
    Closed,
    Other,
}
