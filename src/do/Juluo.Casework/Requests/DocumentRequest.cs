namespace Juluo.Casework;

/// <summary>A document, or one page of it, that was asked for again.</summary>
/// <param name="Question">Of the form.</param>
/// <param name="Item">Which of the documents that the question asks for; empty: the one that it names itself.</param>
/// <param name="Page">Null: all of it.</param>
/// <param name="SentAt">Something came since.</param>
/// <param name="SettledAt">It will do, or is not needed any more.</param>
public sealed record DocumentRequest(
    DocumentRequestId Id,
    string Question,
    string Item,
    int? Page,
    DocumentFault Why,
    string? Note,
    Instant AskedAt,
    Instant? SentAt,
    Instant? SettledAt
)
{
    public const int MostNote = 500;
    public const int Most = 30;

    /// <summary>The question of the form, and after a slash which of its documents.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Document => Item.Length == 0 ? Question : $"{Question}/{Item}";

    public bool Waits => SentAt is null && SettledAt is null;
}

/// <summary>Why a document is asked for again.</summary>
[Named("document-fault")]
public enum DocumentFault
{
    Missing,
    Dark,
    CutOff,
    OtherDocument,
    Outdated,
}
