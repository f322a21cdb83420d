using System.Text;
using Microsoft.Playwright;

namespace Juluo.Journeys;

/// <summary>What an operator does on the page of imports.</summary>
internal static class ImportSteps
{
    /// <summary>Sends a file to be looked at.</summary>
    /// <returns>The key under which it was looked at.</returns>
    public static async Task<string> PreviewInteractions(
        this Tab desk,
        string contacts,
        string source,
        string? start = null,
        string? nodes = null
    )
    {
        await desk.Go("/imports");
        await desk.Page.ClickAsync("#contacts > summary");
        await desk.Page.SetInputFilesAsync("input[name=file]", File("contacts.csv", contacts));
        if (nodes is not null)
            await desk.Page.SetInputFilesAsync("input[name=nodes]", File("nodes.csv", nodes));
        await desk.Page.FillAsync("input[name=source]", source);
        if (start is not null || nodes is not null)
            await desk.Page.ClickAsync("#contacts form details > summary");
        if (start is not null)
            await desk.Page.FillAsync("input[name=start]", start);
        await desk.Page.CheckAsync("input[name=addPeople]");
        await desk.Click("form[action='/imports'] button[type=submit]");
        return desk.Page.Url.Split("id=")[^1];
    }

    /// <summary>Has the file written that was just looked at.</summary>
    /// <returns>The key of the task that does it.</returns>
    public static async Task<string> Write(this Tab desk)
    {
        await desk.Click("form[action$='/writing'] button");
        return new Uri(desk.Page.Url).AbsolutePath.Split('/')[^1];
    }

    private static FilePayload File(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(text),
        };
}
