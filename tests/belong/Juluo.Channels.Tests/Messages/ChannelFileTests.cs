using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Channels.Tests;

/// <summary>Files of messages, over the network: accepted types, how they are served, and to whom.</summary>
public sealed class ChannelFileTests(QuietSite site) : IClassFixture<QuietSite>
{
    // A photo of 2 × 1 pixels with an Exif part that says where it was taken.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAEElEQVR4nGP4z8DAAEQMDAAN/gH/o2v7lAAAAABJRU5ErkJggg=="
    );

    [Theory]
    [InlineData("evil.html", "text/html")]
    [InlineData("evil.svg", "image/svg+xml")]
    [InlineData("evil.js", "text/javascript")]
    [InlineData("evil.exe", "application/octet-stream")]
    [InlineData("evil", "text/plain")]
    [InlineData("plan.pdf.html", "application/pdf")]
    public async Task What_a_browser_would_run_is_not_taken(string name, string kind)
    {
        using var chief = await site.Chief();
        var channel = await Open(chief);
        using var answer = await Send(chief, channel, name, kind, "<script>alert(1)</script>"u8.ToArray());
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("這種檔案");
        (await site.Database.Ask<long>("select count(*) from channels.message where channel_id = $1", Guid.Parse(channel))).ShouldBe(0);
    }

    [Fact]
    public async Task A_document_is_saved_under_its_name_as_what_our_list_says_and_never_opened()
    {
        using var chief = await site.Chief();
        var channel = await Open(chief);
        using (var sent = await Send(chief, channel, "../../報價 1.pdf", "text/html", "<html>no pdf"u8.ToArray()))
            sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var file = await chief.Get($"/channels/files/{await File(channel)}");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("報價 1.pdf");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await file.Content.ReadAsStringAsync()).ShouldBe("<html>no pdf");
    }

    [Fact]
    public async Task A_photo_is_made_anew_and_shown_small()
    {
        using var chief = await site.Chief();
        var channel = await Open(chief);
        using (var sent = await Send(chief, channel, "photo.PNG", "image/png", Png))
            sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var id = await File(channel);
        (await chief.Text($"/channels/{channel}")).ShouldContain(
            $"<img src=\"/channels/files/{id}?small=true\" alt=\"photo.webp\" width=\"2\" height=\"1\""
        );
        using var small = await chief.Get($"/channels/files/{id}?small=true");
        small.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        using var broken = await Send(chief, channel, "broken.jpg", "image/jpeg", "no photo at all, only words"u8.ToArray());
        (await broken.Content.ReadAsStringAsync()).ShouldContain("讀不出來");
    }

    [Fact]
    public async Task A_file_is_for_those_who_read_the_channel_and_gone_with_its_message()
    {
        using var chief = await site.Chief();
        var channel = await Open(chief);
        using (await Send(chief, channel, "a.txt", "text/plain", "hello"u8.ToArray())) { }
        var id = await File(channel);
        using var member = new Surfer(site.Address);
        await member.SignIn("lin@example.org", PeopleSite.Password);
        using (var own = await member.Get($"/channels/files/{id}"))
            own.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var stranger = new Surfer(site.Address);
        await stranger.SignIn("mina@example.org", PeopleSite.Password);
        using (var foreign = await stranger.Get($"/channels/files/{id}"))
            foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var message = await site.Database.Ask<Guid>("select message_id from channels.channel_file where id = $1", Guid.Parse(id));
        using (await chief.Post($"/channels/{channel}", $"/messages/{message}/removal")) { }
        using (var gone = await member.Get($"/channels/files/{id}"))
            gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        site.Clock.Pass(TimeSpan.FromHours(25));
        var key = await site.Database.Ask<string>("select file_key from channels.channel_file where id = $1", Guid.Parse(id));
        await site.Services.GetRequiredService<Jobs>().RunNow<PurgeRemovedMessages>(site.Riverside);
        await Should.ThrowAsync<IOException>(() => site.Services.GetRequiredService<IFileStore>().Open(site.Riverside.Id, key!, default));
    }

    [Fact]
    public void A_name_is_the_last_part_of_a_path_and_nothing_in_it_turns_around()
    {
        FileKinds.Name("C:\\Users\\a\\b.pdf").ShouldBe("b.pdf");
        FileKinds.Name("photo\u202egpj.exe").ShouldBe("photogpj.exe");
        FileKinds.Name(new string('長', 300) + ".pdf").Length.ShouldBe(FileKinds.MostName);
    }

    private static async Task<string> Open(Surfer who)
    {
        using var answer = await who.Post("/channels/new", "/channels", ("name.zh", "檔案"));
        return answer.Headers.Location!.ToString().Split('/')[^1];
    }

    private static Task<HttpResponseMessage> Send(Surfer who, string channel, string name, string kind, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(kind);
        return who.PostFile($"/channels/{channel}", $"/channels/{channel}/messages", "file", name, content, ("text", ""));
    }

    private async Task<string> File(string channel) =>
        (
            await site.Database.Ask<Guid>(
                "select f.id from channels.channel_file f join channels.message m on m.id = f.message_id where m.channel_id = $1",
                Guid.Parse(channel)
            )
        ).ToString();
}
