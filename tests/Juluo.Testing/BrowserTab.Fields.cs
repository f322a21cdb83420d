using System.Text.Json;
using Microsoft.Playwright;

namespace Juluo.Testing;

public sealed partial class BrowserTab
{
    public override Task Fill(string selector, string value) => First(selector).FillAsync(value);

    public override Task Check(string selector) => First(selector).CheckAsync();

    public override Task Uncheck(string selector) => First(selector).UncheckAsync();

    public override Task Select(string selector, string option) => First(selector).SelectOptionAsync(option);

    public override Task Select(string selector, int index) => First(selector).SelectOptionAsync(new SelectOptionValue { Index = index });

    public override Task Upload(string selector, string name, string type, byte[] file) =>
        First(selector)
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = type,
                    Buffer = file,
                }
            );

    public override async Task Open(string selector)
    {
        var fold = First(selector).Locator("xpath=ancestor-or-self::details[1]");
        if (await fold.GetAttributeAsync("open") is null)
            await fold.Locator("> summary").First.ClickAsync();
    }

    public override Task OpenAll(string selector) =>
        Page.Locator(selector).EvaluateAllAsync<int>("folds => folds.filter(f => f.open = true).length");

    public override async Task<string> Text(string selector) => Said(await First(selector).InnerTextAsync());

    public override async Task<IReadOnlyList<string>> Texts(string selector) =>
        [.. (await Page.Locator(selector).AllInnerTextsAsync()).Select(Said)];

    public override Task<string> Value(string selector) => First(selector).InputValueAsync();

    public override Task<string?> Attribute(string selector, string name) => First(selector).GetAttributeAsync(name);

    public override Task<int> Count(string selector) => Page.Locator(selector).CountAsync();

    public override Task<bool> IsVisible(string selector) => First(selector).IsVisibleAsync();

    public override Task<bool> IsChecked(string selector) => First(selector).IsCheckedAsync();

    public override Task<string> Html() => Page.ContentAsync();

    public override async Task<DownloadedFile> Download(string selector)
    {
        var file = await Page.RunAndWaitForDownloadAsync(() => First(selector).ClickAsync());
        return new(file.SuggestedFilename, await File.ReadAllBytesAsync(await file.PathAsync()));
    }

    public override async Task<JsonElement> Json(string path, object? sent = null)
    {
        IEnumerable<KeyValuePair<string, string>> headers = [new("Accept", "application/json")];
        var answer = sent is null
            ? await Page.APIRequest.GetAsync(path, new() { Headers = headers })
            : await Page.APIRequest.PostAsync(path, new() { Headers = headers, DataObject = sent });
        answer.Ok.ShouldBeTrue($"{answer.Status}: {path}");
        return await answer.JsonAsync() ?? default;
    }

    private ILocator First(string selector) => Page.Locator(selector).First;

    private static string Said(string text) => text.Replace('\u00a0', ' ').Trim();
}
