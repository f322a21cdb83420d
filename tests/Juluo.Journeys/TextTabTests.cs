using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Juluo.Journeys;

/// <summary>The text tab, used by most journeys, reads, fills in, sends and refuses like a browser without scripts.</summary>
public sealed class TextTabTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string Form = """
        <!doctype html><html lang="en"><title>Form</title><main><h1>Form</h1>
        <form id="sent" method="post" action="/echo">
          <input type="hidden" name="token" value="t&amp;1">
          <label>Name <input name="name" value="first" required></label>
          <textarea name="words">one
        two</textarea>
          <select name="city"><option value="tp">Taipei</option><option value="tn">Tainan</option><option disabled value="x">Nowhere</option></select>
          <select name="chosen"><option value="1">One</option><option value="2" selected>Two</option></select>
          <input type="checkbox" name="box"><input type="checkbox" name="kept" value="yes" checked>
          <label><input type="radio" name="size" value="s"> Small</label><label>Large <input type="radio" name="size" value="l" checked></label>
          <input name="off" value="1" disabled>
          <fieldset disabled><legend><input name="legend" value="1"></legend><input name="inner" value="1"></fieldset>
          <input value="without a name">
          <button name="go" value="save">Save</button><button name="go" value="other" formaction="/echo?other" formmethod="get">Other</button>
          <button type="button">Nothing</button>
        </form>
        <input name="outside" value="o" form="sent">
        <form id="strict" action="/echo" method="post"><input type="email" name="email"><input type="number" name="number" min="1" max="9"><button>Send</button></form>
        <form id="files" action="/echo" method="post" enctype="multipart/form-data"><input name="note" value="備註"><input type="file" name="file"><input type="file" name="none"><button>Send</button></form>
        <form id="find" action="/echo?lost=1"><input name="q" value="木 工"><button>Find</button></form></main></html>
        """;

    private const string Reading = """
        <!doctype html><html lang="en"><title>Reading</title><style nonce="n">p {}</style><main><h1>Two
            words</h1><p>One <b>bold</b>&nbsp;word<br>and a line</p><p hidden>hidden</p><template>template</template>
        <script nonce="n">script</script><dialog>dialog</dialog>
        <ul><li class="a">First <a href="/echo?link">here</a></li><li class="b">Second <a href="/echo?second">here</a></li></ul>
        <details id="fold"><summary>More</summary>folded <a id="deep" href="/echo?deep">deep</a></details>
        <details open><summary>Open</summary><span>unfolded</span></details>
        <table><tr><td>1</td><td>2</td></tr></table><textarea>typed</textarea>
        <section id="one"><h2>Exactly this</h2><p>inner</p></section><section id="two"><h2>Exactly this and more</h2></section>
        <a class="x" hidden href="/echo?unseen">x</a><a class="x" href="/echo?seen">x</a> <button>of no form</button></main></html>
        """;

    private readonly WebApplication program = Program();

    private Uri Address => new(program.Urls.First());

    public Task InitializeAsync()
    {
        browser.DrawsAll = true;
        return program.StartAsync();
    }

    [Fact]
    public async Task A_form_is_sent_with_what_a_browser_sends()
    {
        await using var tab = browser.Read(Address);
        await tab.Go("/form");
        await tab.Fill("[name=name]", "second & third");
        await tab.Check("[name=box]");
        await tab.Check("label:has-text('small')");
        await tab.Select("[name=city]", "Tainan");
        await tab.Click("button[value=save]");
        (await tab.Text("#method")).ShouldBe("POST");
        (await tab.Text("#referer")).ShouldBe(new Uri(Address, "/form").AbsoluteUri);
        (await tab.Text("#body")).ShouldBe(
            "token=t&1|name=second & third|words=one\\r\\ntwo|city=tn|chosen=2|box=on|kept=yes|size=s|legend=1|go=save|outside=o"
        );
    }

    [Fact]
    public async Task A_button_may_say_where_and_how_a_form_is_sent()
    {
        await using var tab = browser.Read(Address);
        await tab.Go("/form");
        await tab.Uncheck("[name=kept]");
        await tab.Click("button[value=other]");
        (await tab.Text("#method")).ShouldBe("GET");
        tab.At.Query.ShouldContain("go=other");
        tab.At.Query.ShouldContain("size=l");
        tab.At.Query.ShouldNotContain("kept");
        await tab.Go("/form");
        await tab.Click("#find button");
        tab.At.Query.ShouldBe("?q=%E6%9C%A8+%E5%B7%A5");
    }

    [Fact]
    public async Task A_file_is_sent_with_its_name_and_type()
    {
        await using var tab = browser.Read(Address);
        await tab.Go("/form");
        await tab.Upload("#files [name=file]", "打字機.txt", "text/plain", "Olivetti"u8.ToArray());
        await tab.Click("#files button");
        (await tab.Text("#body")).ShouldBe("note=備註|none=|file=打字機.txt text/plain Olivetti");
    }

    [Fact]
    public async Task A_form_that_a_browser_would_not_send_is_not_sent()
    {
        await using var tab = browser.Read(Address);
        await tab.Go("/form");
        await tab.Fill("[name=name]", "");
        await Refuses(() => tab.Click("button[value=save]"), "required");
        await tab.Fill("#strict [name=email]", "not an address");
        await Refuses(() => tab.Click("#strict button"), "email address");
        await tab.Fill("#strict [name=email]", "an@address.example");
        await tab.Fill("#strict [name=number]", "10");
        await Refuses(() => tab.Click("#strict button"), "more");
        await tab.Fill("#strict [name=number]", "9");
        await tab.Click("#strict button");
        (await tab.Text("#body")).ShouldBe("email=an@address.example|number=9");
    }

    [Fact]
    public async Task What_is_not_to_be_seen_or_used_is_refused()
    {
        await using var tab = browser.Read(Address);
        await tab.Go("/form");
        await Refuses(() => tab.Fill("[name=token]", "x"), "hidden");
        await Refuses(() => tab.Fill("[name=off]", "x"), "disabled");
        await Refuses(() => tab.Fill("[name=inner]", "x"), "disabled");
        await Refuses(() => tab.Fill("[name=number]", "many"), "does not take");
        await Refuses(() => tab.Fill("[name=city]", "x"), "nothing to type in");
        await Refuses(() => tab.Select("[name=city]", "Nowhere"), "does not offer");
        await Refuses(() => tab.Click("button[type=button]"), "without scripts");
        await Refuses(() => tab.Click(".nowhere"), "is not on");
        await tab.Go("/reading");
        await Refuses(() => tab.Click("#deep"), "closed fold");
        await Refuses(() => tab.Click(".x"), "hidden");
        await Refuses(() => tab.Click("main > button"), "no form");
        await Refuses(() => tab.Count("main:focus-within(x"), "cannot be asked");
        await tab.Open("#deep");
        await tab.Click("#deep");
        tab.At.Query.ShouldBe("?deep");
    }

    [Fact]
    public async Task A_page_is_read_as_it_is_seen()
    {
        await using var tab = browser.Read(Address);
        await tab.Go("/reading");
        (await tab.Text("h1")).ShouldBe("Two words");
        (await tab.Text("main")).ShouldBe(
            """
            Two words

            One bold word
            and a line

            First here
            Second here
            More
            Open
            unfolded
            1	2
            Exactly this

            inner

            Exactly this and more
            x of no form
            """
        );
        // Chromium reads the same.
        await using var chromium = await browser.Open(Address, Look.WithoutScripts);
        await chromium.Go("/reading");
        Lines(await tab.Text("main")).ShouldBe(Lines(await chromium.Text("main")));

        static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [Theory]
    [InlineData("li:has-text('SECOND  here')", "Second here")]
    [InlineData("section:has(> h2:text-is('Exactly this')) p", "inner")]
    [InlineData("a.x:visible", "x")]
    [InlineData("li a >> nth=1", "here")]
    [InlineData("li:not(:has-text('First'))", "Second here")]
    [InlineData("details[open] span", "unfolded")]
    [InlineData("ul > li.a + li", "Second here")]
    public async Task Selectors_mean_what_they_mean_in_a_browser(string selector, string text)
    {
        await using var tab = browser.Read(Address);
        await using var chromium = await browser.Open(Address, Look.WithoutScripts);
        foreach (var kind in (Tab[])[tab, chromium])
        {
            await kind.Go("/reading");
            (await kind.Text(selector)).ShouldBe(text, kind.GetType().Name);
            (await kind.Count(selector)).ShouldBe(1, kind.GetType().Name);
        }

        (await tab.Html()).ShouldNotContain("data-mark");
        (await tab.Count("[data-mark-0]")).ShouldBe(0);
    }

    [Fact]
    public async Task Redirects_are_followed_and_cookies_kept_until_they_are_taken_back()
    {
        await using var tab = browser.Read(Address);
        (await tab.Go("/cookies/set")).Url.ShouldEndWith("/cookies/shown");
        // A cookie of another path is not sent here; one whose date has passed by the test's clock is.
        (await tab.Text("#said")).ShouldBe("one=1; past=3");
        await tab.Go("/cookies/taken");
        (await tab.Text("#said")).ShouldBe("past=3");
        await tab.Carry("carried", "4");
        await tab.Reload();
        (await tab.Text("#said")).ShouldBe("past=3; carried=4");
        await Refuses(() => tab.Go("/circle"), "circles");
        await Refuses(() => tab.Go("/away"), "another host");
    }

    [Fact]
    public async Task What_is_wrong_with_a_page_is_noticed()
    {
        await using var tab = browser.Read(Address);
        await tab.Go("/form");
        tab.Problems.ShouldBeEmpty();
        (await tab.Go("/wrong")).Status.ShouldBe(500);
        tab.Problems.Count.ShouldBe(5, string.Join('\n', tab.Problems));
        tab.Problems.ShouldContain(p => p.StartsWith("500", StringComparison.Ordinal));
        tab.Problems.ShouldContain(p =>
            p.StartsWith("404", StringComparison.Ordinal) && p.EndsWith("/no-picture", StringComparison.Ordinal)
        );
        tab.Problems.Count(p => p.StartsWith("Content Security Policy", StringComparison.Ordinal)).ShouldBe(3);
        tab.Strangers.ShouldBe(["https://elsewhere.example/a.png", "https://elsewhere.example/sent"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_file_is_downloaded_and_the_page_stays()
    {
        await using var tab = browser.Read(Address);
        await tab.Go("/files");
        var file = await tab.Download("a");
        (file.Name, Encoding.UTF8.GetString(file.Content)).ShouldBe(("list.csv", "a,b"));
        tab.Path.ShouldBe("/files");
        await Refuses(() => tab.Click("a"), "not a page");
    }

    [Fact] // what was answered to a form cannot be asked for again
    public async Task The_page_that_was_answered_is_drawn_and_looked_at()
    {
        await using var tab = browser.Read(Address, Look.Phone);
        await tab.Carry("one", "1");
        await tab.Go("/form");
        await tab.Click("#strict button");
        var asked = Asked;
        await tab.Inspect("ground-text");
        Asked.ShouldBe(asked, "the page itself is not asked for again");
        File.Exists(Path.Combine(Repository.Root, "artifacts", "journeys", "ground-text-390-light-zh-Hant.png")).ShouldBeTrue();
        await tab.Go("/wrong");
        (await Record.ExceptionAsync(() => tab.Inspect("ground-wrong")))!.Message.ShouldContain("no-picture");
    }

    [Fact] // seen to fail: with the scripts of the page, and with a browser that runs none, in which axe waits for ever
    public async Task A_page_without_scripts_is_looked_at_without_them()
    {
        await using var tab = browser.Read(Address, Look.WithoutScripts);
        await tab.Go("/noscript");
        (await tab.Text("#said")).ShouldBe("without");
        var fault = await Record.ExceptionAsync(() => tab.Inspect("ground-noscript"));
        fault!.Message.ShouldContain("label");
        fault.Message.ShouldNotContain("image-alt", customMessage: "the page's script would have put one there");
    }

    private static async Task Refuses(Func<Task> act, string why) =>
        (await Record.ExceptionAsync(act))!.Message.ShouldContain(why, Shouldly.Case.Insensitive);

    private static int asked;

    private static int Asked => Volatile.Read(ref asked);

    public async Task DisposeAsync() => await program.DisposeAsync();

    private static WebApplication Program()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var made = builder.Build();
        made.Use(
            (context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; script-src 'nonce-n'; style-src 'nonce-n'";
                return next();
            }
        );
        made.MapGet("/form", () => Page(Form));
        made.MapGet("/reading", () => Page(Reading));
        made.MapMethods("/echo", ["GET", "POST"], Echo);
        made.MapGet(
            "/cookies/set",
            (HttpContext context) =>
            {
                context.Response.Cookies.Append("one", "1", new() { MaxAge = TimeSpan.FromMinutes(1), Expires = DateTimeOffset.UnixEpoch });
                context.Response.Cookies.Append("two", "2", new() { Path = "/elsewhere" });
                context.Response.Cookies.Append("past", "3", new() { Expires = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero) });
                return Results.Redirect("/cookies/shown");
            }
        );
        made.MapGet("/cookies/shown", (HttpContext context) => Shown(context.Request.Headers.Cookie.ToString()));
        made.MapGet(
            "/cookies/taken",
            (HttpContext context) =>
            {
                context.Response.Cookies.Delete("one");
                return Results.Redirect("/cookies/shown");
            }
        );
        made.MapGet(
            "/noscript",
            () =>
                Shown(
                    """<noscript>without <input></noscript><script nonce="n">document.getElementById('said').innerHTML = '<img src="/list.csv">'</script>"""
                )
        );
        made.MapGet("/circle", () => Results.Redirect("/circle"));
        made.MapGet("/away", () => Results.Redirect("https://elsewhere.example/"));
        made.MapGet("/files", () => Shown("""<a href="/list.csv">List</a>"""));
        made.MapGet("/list.csv", () => Results.File("a,b"u8.ToArray(), "text/csv", "list.csv"));
        made.MapGet(
            "/wrong",
            () =>
                Shown(
                    """
                    <p style="color:red">a</p><p onclick="b()">b</p><script>c()</script><script type="application/ld+json">{}</script>
                    <img alt="" src="/no-picture"><img alt="" src="/no-picture"><img alt="" src="https://elsewhere.example/a.png">
                    <form action="https://elsewhere.example/sent"></form>
                    """,
                    500
                )
        );
        made.MapGet("/favicon.ico", () => Results.NoContent());
        return made;
    }

    private static async Task<IResult> Echo(HttpRequest request)
    {
        Interlocked.Increment(ref asked);
        var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        var fields = new List<string>();
        foreach (var (name, values) in form)
            fields.AddRange(
                values.Select(v =>
                    $"{name}={v!.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}"
                )
            );
        foreach (var file in form.Files)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            fields.Add($"{file.Name}={file.FileName} {file.ContentType} {await reader.ReadToEndAsync()}");
        }

        return Shown(
            $"""<p id="method">{request.Method}</p><p id="referer">{request.Headers.Referer}</p><pre id="body">{System.Net.WebUtility.HtmlEncode(string.Join('|', fields))}</pre>"""
        );
    }

    private static IResult Shown(string said, int status = 200) =>
        Page(
            $"""<!doctype html><html lang="en"><title>Shown</title><meta name="viewport" content="width=device-width"><main><h1>Shown</h1><div id="said">{said}</div></main></html>""",
            status
        );

    private static IResult Page(string html, int status = 200) => Results.Content(html, "text/html", Encoding.UTF8, status);
}
