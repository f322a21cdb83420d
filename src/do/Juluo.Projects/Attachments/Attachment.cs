namespace Juluo.Projects;

/// <summary>A file or a link of a project.</summary>
/// <param name="Name">The name under which a file is saved, or the text of a link.</param>
/// <param name="Link">The address of a link; null for a file.</param>
/// <param name="Bytes">The size of a file; null for a link.</param>
/// <param name="Width">The width of a picture's small version; null for everything else.</param>
/// <param name="Shown">True if everyone who can read the project's page sees it, false if only its team does.</param>
/// <param name="AddedBy">The person who added it; null if they have been erased.</param>
public sealed record Attachment(
    AttachmentId Id,
    string Name,
    string? Link,
    long? Bytes,
    int? Width,
    int? Height,
    bool Shown,
    PersonId? AddedBy
)
{
    public const int MostName = 120;
    public const int MostLink = 500;
    public const int MostAtOnce = 4;
    public const int Most = 100;
}
