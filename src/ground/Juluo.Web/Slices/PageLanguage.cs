using Microsoft.AspNetCore.Http;

namespace Juluo.Web;

/// <summary>A language beyond the program's own two in which the page of this request is said, because what it shows speaks it.</summary>
public sealed class PageLanguage(IHttpContextAccessor http)
{
    /// <summary>One of <see cref="Languages.Further"/>; null: the reader's.</summary>
    public string? Further { get; private set; }

    /// <summary>Whether the reader chose one of our two in this browser, and no other since.</summary>
    public bool OursIsChosen => http.HttpContext?.Request.Cookies.ContainsKey(Languages.Cookie) == true;

    /// <summary>Says the page in this language if it is a further one. A program is answered in the language that it asks for.</summary>
    public void Speak(string language) =>
        Further =
            Languages.Further.Contains(language) && http.HttpContext is { } context && !SliceEndpoint.WantsJson(context) ? language : null;

    /// <summary>The further language that the browser wishes for before any of ours, of those that are offered; null: none.</summary>
    public string? Wished(IEnumerable<string> offered) =>
        http.HttpContext is { } context && !OursIsChosen
            ? RequestLanguage
                .Wished(context)
                .TakeWhile(w => Languages.Known(w) is null)
                .Select(w => w.Split('-')[0])
                .FirstOrDefault(w => Languages.Further.Contains(w) && offered.Contains(w))
            : null;

    /// <summary>Says the page in the further language that the browser wishes for, where what it shows is known later.</summary>
    public void SpeakAsWished(IEnumerable<string> offered) => Speak(Wished(offered) ?? "");

    /// <summary>A further language is chosen now: in this browser none of ours is.</summary>
    public void ForgetOurs() => http.HttpContext?.Response.Cookies.Delete(Languages.Cookie);
}
