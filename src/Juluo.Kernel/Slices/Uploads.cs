using Microsoft.AspNetCore.Http;

namespace Juluo.Kernel;

/// <summary>The files sent with this request, by field name.</summary>
public sealed class Uploads
{
    internal IFormFileCollection? Files { get; set; }

    public IFormFile? this[string field] => Files?.GetFile(field) is { Length: > 0 } file ? file : null;
}
