using System.Reflection;

namespace Juluo.Foundation;

/// <summary>Where a slice is reached, and what it takes to reach it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class RouteAttribute(string method, string path, string needs) : Attribute
{
    /// <summary>The route of a slice, with what an <see cref="UndoAttribute"/> takes over filled in; null: the type is no slice.</summary>
    public static RouteAttribute? Of(Type slice)
    {
        var route = slice.GetCustomAttribute<RouteAttribute>(inherit: false);
        if (route is UndoAttribute undo)
            undo.TakeOver(
                slice.BaseType?.GetCustomAttribute<PostAttribute>(inherit: false)
                    ?? throw new InvalidOperationException($"{slice} undoes nothing: it inherits no slice with a [Post].")
            );
        return route;
    }

    public string Method => method;

    public string Path => path;

    /// <summary>The part of its module.</summary>
    public Part? Part { get; internal set; }

    /// <summary>A permission of the module, or one of <see cref="Requires"/>.</summary>
    public string Requires { get; private protected set; } = needs;

    /// <summary>
    /// Also for who may it at some sites alone: the slice shows and changes what belongs to those, by <see cref="Caller.May(string, SiteId)"/>, and
    /// what belongs to another is not found.
    /// </summary>
    public bool AtSite { get; set; }

    /// <summary>What a token must be good for where that is not <see cref="Requires"/> or its own things: a permission. Null: as that says.</summary>
    public string? Scope { get; set; }

    /// <summary>The largest body it takes, in bytes.</summary>
    public long MostBytes { get; set; } = 256 * 1024;

    /// <summary>Only for a person who signed in themselves: no token of the API, whatever its scopes. For what opens doors: accounts, sessions, tokens.</summary>
    public bool SessionOnly { get; set; }

    /// <summary>Requests a minute of one person, or from one address without a signed-in person, before this route answers 429; 0 for the general limit.</summary>
    public int PerMinute { get; set; }

    /// <summary>Only what fails counts towards <see cref="PerMinute"/>: for what is guessed at, which many who share an address may get right in the same minute.</summary>
    public bool CountsFailures { get; set; }

    /// <summary>Of a <see cref="Download"/>: the media types that its file may have.</summary>
    public string[] MediaTypes { get; set; } = [];
}

/// <summary>Shows something. HTML through <see cref="Page"/>, or JSON, by what the caller accepts.</summary>
public sealed class GetAttribute(string path, string needs) : RouteAttribute("GET", path, needs)
{
    /// <summary>A component with a parameter <c>Model</c> of the slice's output type. Null: JSON or a download only.</summary>
    public Type? Page { get; set; }
}

/// <summary>Does something, then sends the browser on (303).</summary>
public class PostAttribute(string path, string needs) : RouteAttribute("POST", path, needs)
{
    /// <summary>The slice whose page holds the form; on errors it is shown again (422), with what was typed and what is wrong with it.</summary>
    public Type? Form { get; set; }

    /// <summary>The slice that shows what this one changes: a request with <c>If-Match</c> is held against its entity tag.</summary>
    public Type? Changes { get; set; }

    /// <summary>
    /// Takes a POST that comes from no page of ours and carries no protection of forms, as a mail program's one click (RFC 8058). All it goes by is
    /// the secret in its path: every caller is a visitor, whatever cookie came along, so that another site's page gains nothing by posting here.
    /// </summary>
    public bool ByCapability { get; set; }

    /// <summary>
    /// Of a large body that a visitor may send: says before the body is waited for whether this sender holds what the address names, an <c>IHeldBySender</c>. Null: who may is said by the permission alone.
    /// </summary>
    public Type? Held { get; set; }

    /// <summary>May be done by a person who only looks through another role's eyes.</summary>
    public bool WhileSeeingAs { get; set; }

    /// <summary>
    /// Address to go to afterwards: <c>{id}</c> is a property of the input, <c>{Id}</c> of the output. Default: the page of the form; <c>#part</c> is a part of that page.
    /// A slice that overrides <c>After</c> decides for itself.
    /// </summary>
    public string Then
    {
        get => Said is null or ['#', ..] ? FormPath + Said : Said;
        set => Said = value;
    }

    internal string? Said { get; private protected set; }

    private string FormPath => Form?.GetCustomAttribute<GetAttribute>(inherit: false)?.Path ?? "/";

    /// <summary>Catalogue key of the sentence that is shown there once.</summary>
    public string? Say { get; set; }

    /// <summary>
    /// Its form may be filled in by the address of its page, as searching does with what was typed. For what a stranger's link may suggest without harm: a need, a visitor.
    /// </summary>
    public bool Suggested { get; set; }

    /// <summary>A path to post to that takes it back, with placeholders as in <see cref="Then"/>; a button beside the sentence.</summary>
    public string? Undo { get; set; }
}

/// <summary>
/// On a slice that inherits another one and takes back what that one does (<c>Reversible</c>). Who may, at which sites, with what tokens and where the form is are as the other says; so is where
/// the browser goes, unless <see cref="PostAttribute.Then"/> says otherwise. The other's <see cref="PostAttribute.Undo"/> leads here, unless it says otherwise.
/// </summary>
public sealed class UndoAttribute(string path) : PostAttribute(path, "")
{
    internal void TakeOver(PostAttribute act)
    {
        (Requires, AtSite, Scope, SessionOnly) = (act.Requires, act.AtSite, act.Scope, act.SessionOnly);
        (Form, Changes, WhileSeeingAs) = (Form ?? act.Form, Changes ?? act.Changes, act.WhileSeeingAs);
        Said ??= act.Said;
    }
}
