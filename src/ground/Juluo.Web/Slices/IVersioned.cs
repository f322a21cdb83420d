namespace Juluo.Web;

/// <summary>
/// What a slice shows that knows its own version: it stands in the <c>ETag</c>, and a change that names this slice in <see cref="PostAttribute.Changes"/> is held against it
/// when the request says <c>If-Match</c>.
/// </summary>
public interface IVersioned
{
    string Version { get; }
}
