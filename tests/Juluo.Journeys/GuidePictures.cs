using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Juluo.Journeys;

/// <summary>
/// The pictures of the guides, of the README and of the look, taken from the scenery that the other tests use, on a fixed Thursday: taken again, they differ only where a page does.
/// JULUO_UPDATE=1 bin/juluo test GuidePictures
/// </summary>
public sealed partial class GuidePictures(Lane lane) : IClassFixture<Lane>
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    private const string Nobody = "visitor";
    private static readonly Look Wide = new(1280, "light", Languages.English);
    private static readonly Look Phone = new(390, "light", Languages.English);

    private sealed record Shot(string File, string Who, string Page, Look Look, int Height = 900);

    private static readonly Shot[] Guides =
    [
        new("pictures/today.png", nameof(SampleRole.Operator), "/today", Wide, 1000),
        new("pictures/guide/home-phone.png", nameof(SampleRole.Member), "/home", Phone, 844),
        new("pictures/guide/today-at-the-place.png", nameof(SampleRole.FrontDesk), "/today", Wide, 800),
        new("pictures/guide/visitors.png", nameof(SampleRole.FrontDesk), "/visitors", Wide),
        new("pictures/guide/request.png", nameof(SampleRole.Operator), "/bookings/{asked}", Wide, 640),
        new(
            "pictures/guide/wait-for-a-room.png",
            nameof(SampleRole.Member),
            "/resources/{resource}?on={takenDay}&from=10:00&to=11:00",
            Wide
        ),
        new("pictures/guide/network.png", nameof(SampleRole.Member), "/network", Wide, 860),
        new("pictures/guide/community-network.png", nameof(SampleRole.Operator), "/network#community", Wide, 860),
        new("pictures/guide/case.png", nameof(SampleRole.Operator), "/cases/{case}", Wide, 940),
        new("pictures/guide/introductions.png", nameof(SampleRole.Operator), "/introductions", Wide),
        new("pictures/guide/opening-hours.png", nameof(SampleRole.Operator), "/sites/{site}/hours", Wide),
        new("pictures/guide/floor.png", nameof(SampleRole.Operator), "/floors/{floor}?at={resource}", Wide, 800),
        new("pictures/guide/residency.png", nameof(SampleRole.Operator), "/residencies/{residency}/settings", Wide),
        new("pictures/guide/settings.png", nameof(SampleRole.Operator), "/settings", Wide),
        new("pictures/guide/tokens.png", nameof(SampleRole.Operator), "/settings/tokens", Wide),
        new("pictures/guide/measures.png", nameof(SampleRole.Operator), "/measures", Wide),
        new("pictures/guide/alliance.png", nameof(SampleRole.Operator), "/alliances/{alliance}", Wide),
        new("pictures/guide/alliance-map.png", nameof(SampleRole.Operator), "/alliances/{alliance}/groups", Wide),
    ];

    /// <summary>The pages of the sketches and later ones, in both widths and themes and in both languages.</summary>
    private static readonly Shot[] Design =
    [
        .. Both("today", nameof(SampleRole.Operator), "/today"),
        .. Both("home", nameof(SampleRole.Member), "/home"),
        .. Both("calendar", nameof(SampleRole.Member), "/calendar"),
        .. Both("network", nameof(SampleRole.Member), "/network"),
        .. Both("measures", nameof(SampleRole.Operator), "/measures"),
        .. Both("public", Nobody, "/"),
        .. Both("space", Nobody, "/resources/{resource}"),
    ];

    private static Shot[] Both(string name, string who, string page) =>
        [
            new($"design/{name}-1280.png", who, page, new(1280, "light", Languages.English)),
            new($"design/{name}-390-dark.png", who, page, new(390, "dark", Languages.Chinese), 844),
        ];

    [Fact]
    public async Task They_show_the_pages_as_they_are()
    {
        if (Environment.GetEnvironmentVariable("JULUO_UPDATE") is "1")
            foreach (var shot in Guides.Concat(Design))
                await Take(shot);
        foreach (var shot in Guides.Concat(Design))
            File.Exists(Path.Combine(Docs, shot.File)).ShouldBeTrue($"JULUO_UPDATE=1 bin/juluo test GuidePictures takes {shot.File}.");
    }

    [Fact] // seen to fail with a picture that no page shows
    public void Each_is_shown_on_a_page_and_each_that_a_page_shows_is_taken()
    {
        var shown = Directory
            .EnumerateFiles(Docs, "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "README.md"))
            .SelectMany(f =>
                Shown()
                    .Matches(File.ReadAllText(f))
                    .Select(m => Path.GetRelativePath(Docs, Path.Combine(Path.GetDirectoryName(f)!, m.Groups["file"].Value)))
            )
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        shown.ShouldBe(Guides.Concat(Design).Select(s => s.File).Order(StringComparer.Ordinal));
    }

    private async Task Take(Shot shot)
    {
        var page = await lane.Path(shot.Page);
        await using var visit =
            shot.Who == Nobody
                ? await lane.BrowserOfVisitor(shot.Look)
                : await lane.BrowserOf(lane.First(Enum.Parse<SampleRole>(shot.Who)), shot.Look);
        await visit.Page.SetViewportSizeAsync(shot.Look.Width, shot.Height);
        await visit.Go(page);
        var taken = Path.GetTempFileName() + ".png";
        await visit.Page.ScreenshotAsync(new() { Path = taken, Animations = Microsoft.Playwright.ScreenshotAnimations.Disabled });
        // Two hundred colours are enough for a page, and take a third of the size.
        using var smaller = Process.Start("vips", ["pngsave", taken, Path.Combine(Docs, shot.File), "--palette", "--strip"]);
        await smaller.WaitForExitAsync();
        smaller.ExitCode.ShouldBe(0);
        File.Delete(taken);
    }

    [GeneratedRegex(@"(?:!\[[^\]]*\]\(|<img\s[^>]*?src="")(?<file>[^)""]+\.png)[)""]", RegexOptions.None, 1000)]
    private static partial Regex Shown();
}
