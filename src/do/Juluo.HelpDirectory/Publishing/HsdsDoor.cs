namespace Juluo.HelpDirectory;

/// <summary>What the addresses of the API of HSDS 3 share: the names of its parameters, its pages, and that any website may read it.</summary>
internal sealed class HsdsDoor(IHttpContextAccessor http)
{
    public const string Version = "3.0";
    private const int UsualSize = 50;
    private const int MostSize = 500;
    private static readonly string[] Formats = ["json", "application/json"];
    private static readonly string[] Lines = ["ndjson", "application/x-ndjson"];
    private static readonly string[] Yes = ["true", "1", "yes"];
    private static readonly string[] No = ["false", "0", "no"];

    /// <summary>A parameter of HSDS that is given.</summary>
    public string? this[string name] => FormText.Some(http.HttpContext?.Request.Query[name].ToString());

    public bool Is(string name) => Yes.Contains(this[name], StringComparer.Ordinal);

    /// <summary>Lines are asked for: all of it, without pages.</summary>
    private bool AsLines => this["format"] is { } format && Lines.Contains(format, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is asked for in a way that there is not; null: nothing is. Said so that a web page may read it too.</summary>
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

    /// <summary>How many are passed over and how many are shown, of the page that is asked for.</summary>
    /// <param name="usual">On a page where nothing is said of it, and at most; null: as usual.</param>
    public (int Skip, int Take) Span(int? usual = null)
    {
        if (AsLines)
            return (0, HelpEntryStore.Most);
        var take = Math.Clamp(Whole("per_page") ?? usual ?? UsualSize, 1, usual ?? MostSize);
        return ((int)Math.Min(int.MaxValue - take, (long)(Number - 1) * take), take);
    }

    /// <summary>A page of a list that is read whole.</summary>
    public HsdsPage Page(IReadOnlyList<JsonObject> all, string noun)
    {
        var (skip, take) = Span();
        return Page([.. all.Skip(skip).Take(take)], noun, all.Count, take);
    }

    /// <summary>Whole if that is asked for, else without its lists.</summary>
    public JsonObject As(JsonObject node, string noun) => Is("full") ? node : Brief(node, noun);

    /// <summary>A page that is read by itself.</summary>
    /// <param name="asIs">It is minimal already.</param>
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

    /// <summary>Without its lists: how HSDS gives an object in a list, unless it is asked for in full.</summary>
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
