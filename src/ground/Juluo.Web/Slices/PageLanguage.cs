namespace Juluo.Web;

/// <summary>A language beyond the program's own two in which the page of this request is said, because what it shows speaks it.</summary>
public sealed class PageLanguage(IHttpContextAccessor http)
{
    internal const string Cookie = "further-language";

    /// <summary>One of <see cref="Languages.Further"/>; null: the reader's.</summary>
    public string? Further { get; private set; }

    /// <summary>Those that the head of the page offers, beside the program's own two.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    /// <summary>The page itself offers them, beside what it shows: its head leads no one away to where they are spoken.</summary>
    public bool OfferedBelow { get; set; }

    /// <summary>Whether the reader chose one of our two in this browser, and no other since.</summary>
    public bool OursIsChosen => Asked is null && http.HttpContext?.Request.Cookies.ContainsKey(Languages.Cookie) == true;

    /// <summary>The further language that the reader chose in this browser, and none of ours since; null: none.</summary>
    public string? Chosen =>
        Asked
        ?? (!OursIsChosen && http.HttpContext?.Request.Cookies[Cookie] is { } chosen && Languages.Further.Contains(chosen) ? chosen : null);

    // By a link, as a mail has it too.
    private string? Asked =>
        http.HttpContext?.Request.Query[Languages.Query].ToString() is { } asked && Languages.Further.Contains(asked) ? asked : null;

    /// <summary>Says the page in this language if it is a further one. A program is answered in the language that it asks for.</summary>
    public void Speak(string language) =>
        Further =
            Languages.Further.Contains(language) && http.HttpContext is { } context && !SliceEndpoint.WantsJson(context) ? language : null;

    /// <summary>Offers the further ones of these languages at the head of the page, and says it in the one that the reader wishes for.</summary>
    public void Offer(IEnumerable<string> languages)
    {
        Offered = [.. Languages.Further.Intersect(languages, StringComparer.Ordinal)];
        SpeakAsWished(Offered);
    }

    /// <summary>The further language that was chosen in this browser, or that it wishes for before any of ours, of those that are offered; null: none.</summary>
    public string? Wished(IEnumerable<string> offered)
    {
        if (http.HttpContext is not { } context || OursIsChosen)
            return null;
        if (Asked is { } asked)
            Choose(asked);
        return Chosen is { } chosen
            ? offered.Contains(chosen)
                ? chosen
                : null
            : RequestLanguage
                .Wished(context)
                .TakeWhile(w => Languages.Known(w) is null)
                .Select(w => w.Split('-')[0])
                .FirstOrDefault(w => Languages.Further.Contains(w) && offered.Contains(w));
    }

    /// <summary>Says the page in the further language that the browser wishes for, where what it shows is known later.</summary>
    public void SpeakAsWished(IEnumerable<string> offered) => Speak(Wished(offered) ?? "");

    /// <summary>A further language is chosen now, for this browser: none of ours is.</summary>
    public void Choose(string language)
    {
        if (http.HttpContext is not { Response.HasStarted: false } context || !Languages.Further.Contains(language))
            return;
        context.Response.Cookies.Delete(Languages.Cookie);
        RequestLanguage.Keep(context, Cookie, language);
    }

    /// <summary>The program's own two are spoken again, though none of them was chosen.</summary>
    public void ForgetFurther() => http.HttpContext?.Response.Cookies.Delete(Cookie);
}
