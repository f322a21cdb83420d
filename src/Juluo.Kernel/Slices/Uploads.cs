using Microsoft.AspNetCore.Http;

namespace Juluo.Kernel;

/// <summary>The files sent with this request, by field name.</summary>
public sealed class Uploads
{
    internal IFormFileCollection? Files { get; set; }

    public IFormFile? this[string field] => Files?.GetFile(field) is { Length: > 0 } file ? file : null;

    /// <summary>All of one field, in the order in which they were chosen.</summary>
    public IReadOnlyList<IFormFile> All(string field) => [.. (Files?.GetFiles(field) ?? []).Where(f => f.Length > 0)];
}
