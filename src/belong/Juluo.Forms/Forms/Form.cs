namespace Juluo.Forms;

/// <summary>A form with a draft and immutable published versions.</summary>
/// <param name="Owner">The module that it belongs to, or <c>forms</c> for the operators' own.</param>
/// <param name="Purpose">The owner's purpose for the form.</param>
/// <param name="Visitors">True if people without an account may fill it in.</param>
/// <param name="Version">The open version, or null if none was published.</param>
public sealed record Form(
    FormId Id,
    string Owner,
    string? Purpose,
    LocalizedText Title,
    bool Visitors,
    int? Version,
    Instant DraftAt,
    Instant? PublishedAt,
    Instant? RetiredAt,
    int Sent
)
{
    /// <summary>The owner of forms that operators make for the community.</summary>
    internal const string Own = "forms";

    public FormStage Stage =>
        RetiredAt is not null ? FormStage.Retired
        : Version is null ? FormStage.Draft
        : FormStage.Published;

    /// <summary>True if new submissions can be begun.</summary>
    public bool IsOpen => Stage == FormStage.Published;

    /// <summary>True if the draft changed after the open version was published.</summary>
    public bool HasChanges => PublishedAt is { } at && DraftAt > at;
}

/// <summary>The stages of a form.</summary>
[Named("form-stage")]
public enum FormStage
{
    Draft,
    Published,

    /// <summary>No submission can be begun any more; those already begun can be finished.</summary>
    Retired,
}
