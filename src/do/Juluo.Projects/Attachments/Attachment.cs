namespace Juluo.Projects;

/// <summary>A file or a link that belongs to a project.</summary>
/// <param name="Name">Of a file: as it is saved.</param>
/// <param name="Link">Null: it is a file.</param>
/// <param name="Bytes">Of a file.</param>
/// <param name="Width">Of a picture, as it is shown small; null for anything else.</param>
/// <param name="Shown">To all who may read the project's page; otherwise to its team.</param>
/// <param name="AddedBy">Null: they have been erased.</param>
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
