namespace Juluo.Web;

/// <summary>The language of the current page if it is a further one, beyond the two main languages, because its content exists in it.</summary>
public sealed class PageLanguage(IHttpContextAccessor http)
{
    internal const string Cookie = "further-language";

    /// <summary>One of <see cref="Languages.Further"/>; null for the reader's language.</summary>
    public string? Further { get; private set; }

    /// <summary>The further languages offered at the head of the page, beside the two main ones.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    /// <summary>True if the page itself offers the languages beside its content, so that its head does not link to other pages for them.</summary>
    public bool OfferedBelow { get; set; }

    /// <summary>True if the reader chose a main language in this browser, and no further one since.</summary>
    public bool OursIsChosen => Asked is null && http.HttpContext?.Request.Cookies.ContainsKey(Languages.Cookie) == true;

    /// <summary>The further language that the reader chose in this browser, unless they chose a main language since; null if none.</summary>
    public string? Chosen =>
        Asked
        ?? (!OursIsChosen && http.HttpContext?.Request.Cookies[Cookie] is { } chosen && Languages.Further.Contains(chosen) ? chosen : null);

    // Chosen by a link, such as one in an email.
    private string? Asked =>
        http.HttpContext?.Request.Query[Languages.Query].ToString() is { } asked && Languages.Further.Contains(asked) ? asked : null;

    /// <summary>Shows the page in this language if it is a further one. Programs get the language that they request.</summary>
    public void Speak(string language) =>
        Further =
            Languages.Further.Contains(language) && http.HttpContext is { } context && !SliceEndpoint.WantsJson(context) ? language : null;

    /// <summary>Offers the further ones of these languages at the head of the page, and shows the page in the one that the reader prefers.</summary>
    public void Offer(IEnumerable<string> languages)
    {
        Offered = [.. Languages.Further.Intersect(languages, StringComparer.Ordinal)];
        SpeakAsWished(Offered);
    }

    /// <summary>Returns the offered further language that was chosen in this browser, or that the browser prefers to the main ones; null if none.</summary>
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

    /// <summary>Shows the page in the further language that the browser prefers; for pages that know their content later.</summary>
    public void SpeakAsWished(IEnumerable<string> offered) => Speak(Wished(offered) ?? "");

    /// <summary>Stores a further language as this browser's choice, in place of a main one.</summary>
    public void Choose(string language)
    {
        if (http.HttpContext is not { Response.HasStarted: false } context || !Languages.Further.Contains(language))
            return;
        context.Response.Cookies.Delete(Languages.Cookie);
        RequestLanguage.Keep(context, Cookie, language);
    }

    /// <summary>Returns to the main languages without choosing one of them.</summary>
    public void ForgetFurther() => http.HttpContext?.Response.Cookies.Delete(Cookie);
}
