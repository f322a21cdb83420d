namespace Juluo.Forms;

/// <summary>What is asked: a draft, and versions that were published and stay.</summary>
/// <param name="Owner">The module that it belongs to; <c>forms</c>: the operators' own.</param>
/// <param name="Purpose">What its owner has it for.</param>
/// <param name="Visitors">People without an account may fill it in.</param>
/// <param name="Version">That is open; null: none was published.</param>
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
    /// <summary>The owner of forms that operators make for themselves.</summary>
    internal const string Own = "forms";

    public FormStage Stage =>
        RetiredAt is not null ? FormStage.Retired
        : Version is null ? FormStage.Draft
        : FormStage.Published;

    /// <summary>It can be begun.</summary>
    public bool IsOpen => Stage == FormStage.Published;

    /// <summary>The draft says something else than the open version.</summary>
    public bool HasChanges => PublishedAt is { } at && DraftAt > at;
}

/// <summary>How far a form is.</summary>
[Named("form-stage")]
public enum FormStage
{
    Draft,
    Published,

    /// <summary>It is begun no more; who has begun can finish.</summary>
    Retired,
}
