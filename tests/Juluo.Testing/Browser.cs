using System.Reflection;
using Microsoft.Playwright;

namespace Juluo.Testing;

/// <summary>A real Chromium, one per test class, started when the first <see cref="BrowserTab"/> opens; each tab is a person with a separate profile.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Chromium)>> running = new(Start);

    private const string WithoutWindows = "/usr/lib/chromium/chromium-headless-shell";

    /// <summary>Debian's headless Chromium, which does the same work in two thirds of the time; else the full one; JULUO_CHROMIUM names another.</summary>
    public static string Executable =>
        Environment.GetEnvironmentVariable("JULUO_CHROMIUM") ?? (File.Exists(WithoutWindows) ? WithoutWindows : "/usr/bin/chromium");

    /// <summary>True to render each page that a text tab inspects, even one that was found good before.</summary>
    public bool DrawsAll { get; set; }

    public Task InitializeAsync() => Task.CompletedTask;

    private static async Task<(IPlaywright Playwright, IBrowser Chromium)> Start()
    {
        if (!File.Exists(Executable))
            throw new InvalidOperationException($"Chromium is not at {Executable}. Run bin/setup, or set JULUO_CHROMIUM to where it is.");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", Driver());
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Executable,
                Headless = true,
                // Root in a container has no sandbox; /dev/shm is 64 MB there.
                Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"],
            }
        );
        return (playwright, chromium);
    }

    /// <summary>A new person at a base address: separate cookies and look.</summary>
    public async Task<BrowserTab> Open(Uri address, Look? look = null)
    {
        var (_, chromium) = await running.Value;
        look ??= Look.Desk;
        var phone = look.Width < 600;
        var context = await chromium.NewContextAsync(
            new()
            {
                BaseURL = address.ToString(),
                ViewportSize = new() { Width = look.Width, Height = phone ? 844 : 800 },
                IsMobile = phone,
                HasTouch = phone,
                ColorScheme = look.Theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
                Locale = look.Language == "en" ? "en" : "zh-TW",
                TimezoneId = "Asia/Taipei",
                JavaScriptEnabled = look.JavaScript,
                ReducedMotion = ReducedMotion.Reduce,
                AcceptDownloads = true,
                // Each has a separate IP address, like real people, because of the limits by address.
                ExtraHTTPHeaders = [new("X-Forwarded-For", NetworkAddress.Another())],
            }
        );
        context.SetDefaultTimeout(BrowserTab.Patience);
        return new BrowserTab(context, await context.NewPageAsync(), look, address);
    }

    /// <summary>A new person with a text browser, whose pages are rendered in this one when a journey says so.</summary>
    public TextTab Read(Uri address, Look? look = null) => new(this, address, look ?? Look.Desk);

    public async Task DisposeAsync()
    {
        if (!running.IsValueCreated)
            return;
        var (playwright, chromium) = await running.Value;
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    private static string Driver() =>
        typeof(Browser)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(metadata => metadata.Key == "PlaywrightDriver")
            .Value!;
}
