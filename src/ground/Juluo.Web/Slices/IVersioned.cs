namespace Juluo.Web;

/// <summary>An output with its own version, which becomes its <c>ETag</c>. A change that names this slice in <see cref="PostAttribute.Changes"/> compares it with <c>If-Match</c>.</summary>
public interface IVersioned
{
    string Version { get; }
}
