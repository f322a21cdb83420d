namespace Juluo.HelpDirectory;

/// <summary>The subject of a mistake that a reader reports.</summary>
[Named("help-correction")]
public enum CorrectionSubject
{
    Phones,
    Hours,
    Address,
    Web,
    Cost,
    Bring,

    /// <summary>The help is no longer offered.</summary>
    Closed,
    Other,
}
