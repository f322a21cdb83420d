using System.Text.Json;

namespace Juluo.Testing;

/// <summary>
/// One person's browser: the page they are on, their actions there, and errors. A journey uses a <see cref="TextTab"/>, which is fast, and a <see cref="BrowserTab"/> if
/// scripts, the focus, drawing or the layout matter. Selectors are Playwright's in both, and the first match is meant.
/// </summary>
public abstract class Tab(Look look) : IAsyncDisposable
{
    public Look Look => look;

    /// <summary>The address of the page.</summary>
    public abstract Uri At { get; }

    public string Path => At.AbsolutePath;

    /// <summary>Answers of 500 and above, pictures that were refused, and violations of the page's policy; in Chromium also errors in the console and in scripts.</summary>
    public abstract IReadOnlyCollection<string> Problems { get; }

    /// <summary>Addresses of other hosts that a page loads from or sends to.</summary>
    public abstract IReadOnlyCollection<string> Strangers { get; }

    /// <summary>Sets a cookie: the one that signs in, or the one that chooses a language.</summary>
    public abstract Task Carry(string name, string value);

    /// <summary>Goes to a path, as from the address bar.</summary>
    public abstract Task<PageAnswer> Go(string path);

    public Task<PageAnswer> Reload() => Go(At.PathAndQuery);

    /// <summary>The server's answer to a request for a page, which is not shown.</summary>
    public abstract Task<(int Status, string Html)> Source(string path);

    /// <summary>Gets JSON, or posts it, with this browser's cookies. Fails if the request is refused.</summary>
    public abstract Task<JsonElement> Json(string path, object? sent = null);

    /// <summary>Clicks, and waits for the page that it leads to.</summary>
    public abstract Task Click(string selector);

    /// <summary>Clicks, and takes the file that it leads to.</summary>
    public abstract Task<DownloadedFile> Download(string selector);

    public abstract Task Fill(string selector, string value);

    /// <summary>Checks a box or a radio button, or the one that a label belongs to.</summary>
    public abstract Task Check(string selector);

    public abstract Task Uncheck(string selector);

    /// <summary>Chooses an option by its value or its text.</summary>
    public abstract Task Select(string selector, string option);

    public abstract Task Select(string selector, int index);

    public abstract Task Upload(string selector, string name, string type, byte[] file);

    /// <summary>Opens a fold, if it is closed: a <c>details</c> element or one that contains the selected element.</summary>
    public abstract Task Open(string selector);

    /// <summary>Opens all folds that match.</summary>
    public abstract Task OpenAll(string selector);

    /// <summary>The text that a person reads there.</summary>
    public abstract Task<string> Text(string selector);

    /// <summary>The texts of all matches.</summary>
    public abstract Task<IReadOnlyList<string>> Texts(string selector);

    /// <summary>The value of a field.</summary>
    public abstract Task<string> Value(string selector);

    public abstract Task<string?> Attribute(string selector, string name);

    public abstract Task<int> Count(string selector);

    public abstract Task<bool> IsVisible(string selector);

    public abstract Task<bool> IsChecked(string selector);

    public abstract Task<string> Html();

    /// <summary>
    /// Looks at the page in Chromium, at this tab's width, theme and language: axe finds nothing, the page is not wider than the screen, all its pictures can be drawn, and nothing it loads causes a problem.
    /// Leaves a picture of it in artifacts/journeys.
    /// </summary>
    public abstract Task Inspect(string name);

    /// <summary>The same at another width and in another theme.</summary>
    public abstract Task Inspect(string name, int width, string theme);

    /// <summary>Leaves a picture of the whole page in artifacts/journeys. A text tab does so only with JULUO_PICTURES=all.</summary>
    public abstract Task Picture(string name);

    /// <summary>The same at another width and in another theme.</summary>
    public abstract Task Picture(string name, int width, string theme);

    /// <summary>Signs in on the sign-in page, by typing.</summary>
    public async Task SignIn(string email, string password)
    {
        await Go("/sign-in");
        await Fill("input[name=email]", email);
        await Fill("input[name=password]", password);
        await Click("form[action='/sign-in'] button[type=submit]");
    }

    public abstract ValueTask DisposeAsync();
}
