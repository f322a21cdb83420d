namespace Juluo.Web;

/// <summary>The files of this request by field name; only fields that the slice declares by <see cref="FileFieldAttribute"/>.</summary>
public sealed class Uploads
{
    internal IFormFileCollection? Files { get; set; }

    /// <summary>The fields that the slice declares.</summary>
    public IReadOnlyList<FileFieldAttribute> Fields { get; internal set; } = [];

    public IFormFile? this[string field] => Files?.GetFile(Declared(field)) is { Length: > 0 } file ? file : null;

    /// <summary>Returns all non-empty files of one field, in the order in which they were chosen.</summary>
    public IReadOnlyList<IFormFile> All(string field) => [.. (Files?.GetFiles(Declared(field)) ?? []).Where(f => f.Length > 0)];

    private string Declared(string field) =>
        Fields.Any(f => f.Name == field)
            ? field
            : throw new InvalidOperationException($"The slice takes no file “{field}”: give it [FileField].");
}
