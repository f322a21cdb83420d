namespace Juluo.Projects;

internal static class AttachmentErrors
{
    public sealed record NoFile() : Invalid("attachment.no-file", "file");

    public sealed record TooManyAtOnce(int Most) : Invalid("attachment.too-many-at-once", "file");

    public sealed record TooMany(int Most) : Conflict("attachment.too-many");
}
