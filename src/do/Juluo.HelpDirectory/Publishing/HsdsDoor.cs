namespace Juluo.HelpDirectory;

/// <summary>Implements the behaviour that all routes of the HSDS 3 API share: parameters, pages, and access from any website (CORS).</summary>
internal sealed class HsdsDoor(IHttpContextAccessor http)
{
    public const string Version = "3.0";
    private const int UsualSize = 50;
    private const int MostSize = 500;
    private static readonly string[] Formats = ["json", "application/json"];
    private static readonly string[] Lines = ["ndjson", "application/x-ndjson"];
    private static readonly string[] Yes = ["true", "1", "yes"];
    private static readonly string[] No = ["false", "0", "no"];

    /// <summary>Returns a parameter of HSDS; null if it is not given.</summary>
    public string? this[string name] => FormText.Some(http.HttpContext?.Request.Query[name].ToString());

    public bool Is(string name) => Yes.Contains(this[name], StringComparer.Ordinal);

    /// <summary>True if the format is one object per line: all results, without pages.</summary>
    private bool AsLines => this["format"] is { } format && Lines.Contains(format, StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks the parameters and returns the first error, or null. Sets the CORS header, so that web pages can read the error too.</summary>
    /// <param name="yesOrNo">Parameters of this list that are true or false.</param>
    public Error? Refuse(params ReadOnlySpan<string> yesOrNo)
    {
        Open();
        if (this["format"] is { } format && !Formats.Concat(Lines).Contains(format, StringComparer.OrdinalIgnoreCase))
            return new HsdsDoorErrors.NoSuchFormat(format);
        foreach (var name in yesOrNo)
            if (this[name] is { } said && !Yes.Contains(said, StringComparer.Ordinal) && !No.Contains(said, StringComparer.Ordinal))
                return new HsdsDoorErrors.NotYesOrNo(name, said);
        return null;
    }

    public void Open()
    {
        if (http.HttpContext is { } context)
            context.Response.Headers.AccessControlAllowOrigin = "*";
    }

    /// <summary>Returns the number of items to skip and to take for the requested page.</summary>
    /// <param name="usual">The default and maximum page size; null for the usual ones.</param>
    public (int Skip, int Take) Span(int? usual = null)
    {
        if (AsLines)
            return (0, HelpEntryStore.Most);
        var take = Math.Clamp(Whole("per_page") ?? usual ?? UsualSize, 1, usual ?? MostSize);
        return ((int)Math.Min(int.MaxValue - take, (long)(Number - 1) * take), take);
    }

    /// <summary>Returns a page of a list that is already loaded completely.</summary>
    public HsdsPage Page(IReadOnlyList<JsonObject> all, string noun)
    {
        var (skip, take) = Span();
        return Page([.. all.Skip(skip).Take(take)], noun, all.Count, take);
    }

    /// <summary>Returns the full object if the request asks for it, otherwise the object without its lists.</summary>
    public JsonObject As(JsonObject node, string noun) => Is("full") ? node : Brief(node, noun);

    /// <summary>Returns a page whose items were loaded separately.</summary>
    /// <param name="asIs">True if the items are minimal already.</param>
    public HsdsPage Page(IReadOnlyList<JsonObject> shown, string noun, int total, int take, bool asIs = false)
    {
        Open();
        var pages = Math.Max(1, (total + take - 1) / take);
        return new(
            total,
            pages,
            Number,
            shown.Count,
            Number == 1,
            Number >= pages,
            shown.Count == 0,
            [.. shown.Select(o => asIs ? o : One(o, noun))]
        )
        {
            AsLines = AsLines,
        };
    }

    private int Number => Math.Max(1, Whole("page") ?? 1);

    public JsonObject One(JsonObject node, string noun)
    {
        Open();
        return HsdsGaps.Fill(node.Copy(), noun);
    }

    /// <summary>Removes the lists of an object: the form of objects in a list of HSDS, unless the request asks for full ones.</summary>
    public static JsonObject Brief(JsonObject node, string noun)
    {
        var brief = node.Copy();
        foreach (var property in HsdsShape.Nouns[noun].Values)
        {
            if (property.Many)
                brief.Remove(property.Name);
            else if (property.IsObject && brief.One(property.Name) is { } one)
                brief[property.Name] = Brief(one, property.Type);
        }

        return brief;
    }

    private int? Whole(string name) =>
        int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
