using System.Reflection;

namespace Juluo.Foundation;

/// <summary>The route of a slice and the permission that it requires.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class RouteAttribute(string method, string path, string needs) : Attribute
{
    /// <summary>Returns the route of a slice, with the settings that an <see cref="UndoAttribute"/> copies filled in; null if the type is not a slice.</summary>
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

    /// <summary>The part of the program to which the route belongs; null if it belongs to none and is always on.</summary>
    public Part? Part { get; internal set; }

    /// <summary>A permission of the module, or one of <see cref="Requires"/>.</summary>
    public string Requires { get; private protected set; } = needs;

    /// <summary>
    /// True if a permission at single sites is enough: the slice shows and changes the data of those sites, checked by <see cref="Caller.May(string, SiteId)"/>, and
    /// answers "not found" for those of other sites.
    /// </summary>
    public bool AtSite { get; set; }

    /// <summary>The scope that a token needs, if not <see cref="Requires"/> or the scope of own data: a permission. Null for the default.</summary>
    public string? Scope { get; set; }

    /// <summary>The maximum size of the request's body in bytes; a larger one is answered with 413.</summary>
    public long MostBytes { get; set; } = 256 * 1024;

    /// <summary>True if only people who signed in themselves may use the route, and no API token of any scope. For accounts, sessions and tokens.</summary>
    public bool SessionOnly { get; set; }

    /// <summary>The number of requests per minute of one person, or of one address without a signed-in person, before this route answers 429; 0 for the general limit.</summary>
    public int PerMinute { get; set; }

    /// <summary>
    /// True if only failed requests count towards <see cref="PerMinute"/>: for secrets that can be guessed, which many people behind one address may enter correctly in
    /// the same minute.
    /// </summary>
    public bool CountsFailures { get; set; }

    /// <summary>The media types of the file that a <see cref="Download"/> may have.</summary>
    public string[] MediaTypes { get; set; } = [];
}

/// <summary>Reads data. Responds with HTML through <see cref="Page"/> or with JSON, depending on the Accept header.</summary>
public sealed class GetAttribute(string path, string needs) : RouteAttribute("GET", path, needs)
{
    /// <summary>A component with a parameter <c>Model</c> of the slice's output type. Null: JSON or a download only.</summary>
    public Type? Page { get; set; }

    /// <summary>
    /// True if the page's own texts exist in every further language (<see cref="Languages.Further"/>): visitors get it in the one that they prefer. For pages whose
    /// content decides the language, the slice decides itself (<c>PageLanguage</c>).
    /// </summary>
    public bool InFurtherLanguages { get; set; }
}

/// <summary>Route that changes data and then redirects the browser (303).</summary>
public class PostAttribute(string path, string needs) : RouteAttribute("POST", path, needs)
{
    /// <summary>The slice whose page contains the form; on errors it is shown again (422) with the entered values and the errors.</summary>
    public Type? Form { get; set; }

    /// <summary>The slice that shows the data that this one changes: a request with <c>If-Match</c> is compared with its entity tag.</summary>
    public Type? Changes { get; set; }

    /// <summary>
    /// Accepts a POST from outside our pages, without the antiforgery token of forms, such as an email program's one-click request (RFC 8058). It relies only on the
    /// secret in its path: every caller is a visitor, whatever cookies they send, so that another site's page gains nothing by posting here.
    /// </summary>
    public bool ByCapability { get; set; }

    /// <summary>
    /// An <c>IHeldBySender</c> for a large body from a visitor: checks, before the body is read, if the sender owns the thing that the address names. Null if the
    /// permission alone decides.
    /// </summary>
    public Type? Held { get; set; }

    /// <summary>True if it is allowed while the caller previews another role.</summary>
    public bool WhileSeeingAs { get; set; }

    /// <summary>
    /// The address to redirect to: <c>{id}</c> is a property of the input, <c>{Id}</c> of the output. Default: the form's page; <c>#part</c> is a part of that page. A
    /// slice that overrides <c>After</c> decides itself.
    /// </summary>
    public string Then
    {
        get => Said is null or ['#', ..] ? FormPath + Said : Said;
        set => Said = value;
    }

    internal string? Said { get; private protected set; }

    private string FormPath => Form?.GetCustomAttribute<GetAttribute>(inherit: false)?.Path ?? "/";

    /// <summary>Catalogue key of the message that is shown there once.</summary>
    public string? Say { get; set; }

    /// <summary>
    /// True if the address of the form's page may prefill it, as a search does with the typed words. Only for values that a stranger's link may suggest without harm: a
    /// need, a visitor.
    /// </summary>
    public bool Suggested { get; set; }

    /// <summary>The path of the slice that undoes this one, with placeholders as in <see cref="Then"/>; shown as a button beside the message.</summary>
    public string? Undo { get; set; }
}

/// <summary>
/// Marks a slice that inherits another one and undoes it (<c>Reversible</c>). It copies that slice's permission, sites, scope and form, and the redirect unless
/// <see cref="PostAttribute.Then"/> is set. Its message defaults to <c>undone</c>. The other's <see cref="PostAttribute.Undo"/> defaults to this path.
/// </summary>
public sealed class UndoAttribute(string path) : PostAttribute(path, "")
{
    internal void TakeOver(PostAttribute act)
    {
        (Requires, AtSite, Scope, SessionOnly) = (act.Requires, act.AtSite, act.Scope, act.SessionOnly);
        (Form, Changes, WhileSeeingAs) = (Form ?? act.Form, Changes ?? act.Changes, act.WhileSeeingAs);
        Said ??= act.Said;
        Say ??= "undone";
    }
}
