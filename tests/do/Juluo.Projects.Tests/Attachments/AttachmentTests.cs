using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Projects.Tests;

/// <summary>Files and links of a project: accepted types, visibility, and restoring for a day.</summary>
public sealed class AttachmentTests(Ground ground) : IClassFixture<Ground>
{
    // 2 × 1 pixels.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAEElEQVR4nGP4z8DAAEQMDAAN/gH/o2v7lAAAAABJRU5ErkJggg=="
    );

    [Fact]
    public async Task A_file_is_for_the_team_until_it_is_shown_to_all_who_read_the_page()
    {
        var studio = await Studio.Of(ground, 3, team: 2, ProjectVisibility.Public);
        (await Send(studio, studio.People[1], "draft.txt", "draft"u8.ToArray(), shown: false)).Errors.ShouldBeEmpty();
        (await Send(studio, studio.People[1], "walk.PNG", Png, shown: true)).Errors.ShouldBeEmpty();

        var team = (await studio.Show(studio.People[0])).Attachments;
        team.Select(a => a.Name).ShouldBe(["draft.txt", "walk.webp"]);
        (team[1].Width, team[1].Height, team[0].Width).ShouldBe((2, 1, null));
        foreach (var reader in (PersonId?[])[studio.People[2], null])
        {
            (await studio.Show(reader)).Attachments.Single().Name.ShouldBe("walk.webp");
            (await Fetch(studio, reader, team[0].Id)).Errors.Single().ShouldBeOfType<NotFound>();
            (await Fetch(studio, reader, team[1].Id, small: true)).Value.ContentType.ShouldBe("image/webp");
        }

        var file = (await Fetch(studio, studio.People[0], team[0].Id)).Value;
        using var bytes = new MemoryStream();
        await ground.In(
            studio.Here,
            async _ =>
            {
                await file.Write(bytes, default);
                return true;
            }
        );
        Encoding.UTF8.GetString(bytes.ToArray()).ShouldBe("draft");
    }

    [Fact]
    public async Task What_a_browser_would_run_a_broken_photo_and_nothing_at_all_are_refused()
    {
        var studio = await Studio.Of(ground, 2);
        (await Send(studio, studio.People[0], "page.html", "<script>"u8.ToArray()))
            .Errors.Single()
            .ShouldBe(new FileErrors.NotTaken("page.html"));
        (await Send(studio, studio.People[0], "photo.jpg", "words"u8.ToArray()))
            .Errors.Single()
            .ShouldBe(new FileErrors.NotAPicture("photo.jpg"));
        (await Send(studio, studio.People[0], null, [])).Errors.Single().ShouldBeOfType<AttachmentErrors.NoFile>();
        (await Send(studio, studio.People[1], "a.txt", "a"u8.ToArray())).Errors.Single().ShouldBeOfType<ProjectErrors.OnlyForTeam>();
        (await Link(studio, studio.People[0], null)).Errors.Single().ShouldBe(new Missing("link"));
        (await Link(studio, studio.People[0], "javascript:alert(1)")).Errors.Single().ShouldBe(new ProjectErrors.NoAddress("link"));
        (await studio.Show(studio.People[0])).Attachments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_is_called_what_it_leads_to_and_can_be_added_when_the_project_has_ended()
    {
        var studio = await Studio.Of(ground, 1);
        await studio.Good<EndProject, EndProject.Input, Done>(studio.People[0], new(studio.Project, ProjectEnding.Finished));
        (await Link(studio, studio.People[0], "example.org/walks")).Errors.ShouldBeEmpty();
        (await Link(studio, studio.People[0], "https://example.org/report", "The report")).Errors.ShouldBeEmpty();
        (await studio.Show(studio.People[0]))
            .Attachments.Select(a => (a.Name, a.Link))
            .ShouldBe([("example.org/walks", "https://example.org/walks"), ("The report", "https://example.org/report")]);
    }

    [Fact] // before: two who added at once were both let in
    public async Task There_are_a_hundred_files_and_links_at_most_however_many_are_added_at_once()
    {
        for (var round = 0; round < 4; round++)
        {
            var studio = await Studio.Of(ground, 1);
            await studio.Sql(
                "insert into projects.attachment (community_id, id, project_id, name, link, shown, added_at) select $1, gen_random_uuid(), $2, 'x', 'https://example.org', true, now() from generate_series(2, $3)",
                studio.Project.Value,
                Attachment.Most
            );
            var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Add(studio))));
            added.Count(a => !a.Failed).ShouldBe(1);
            added.Where(a => a.Failed).SelectMany(a => a.Errors).ShouldAllBe(e => e is AttachmentErrors.TooMany);
        }

        static Task<Outcome<Created<AttachmentId>>> Add(Studio studio) =>
            studio.Do<AddLink, AddLink.Input, Created<AttachmentId>>(studio.People[0], new(studio.Project, "https://example.org"));
    }

    [Fact]
    public async Task What_was_removed_can_be_restored_for_a_day_and_then_its_file_is_gone()
    {
        var studio = await Studio.Of(ground, 1);
        await Send(studio, studio.People[0], "minutes.txt", "minutes"u8.ToArray());
        var id = (await studio.Show(studio.People[0])).Attachments.Single().Id;
        await studio.Good<RemoveAttachment, RemoveAttachment.Input, Done>(studio.People[0], new(studio.Project, id));
        (await Fetch(studio, studio.People[0], id)).Errors.Single().ShouldBeOfType<NotFound>();
        await studio.Run<PurgeRemovedAttachments>();
        await studio.Good<RestoreAttachment, RestoreAttachment.Input, Done>(studio.People[0], new(studio.Project, id));
        (await Fetch(studio, studio.People[0], id)).Errors.ShouldBeEmpty();

        var key = (
            await studio.Rows(work => work.List<string>($"select file_key from projects.attachment where id = {id}", default))
        ).Single();
        await studio.Good<RemoveAttachment, RemoveAttachment.Input, Done>(studio.People[0], new(studio.Project, id));
        studio.Pass(Duration.FromHours(25));
        await studio.Run<PurgeRemovedAttachments>();
        await Should.ThrowAsync<IOException>(() => ground.Services.GetRequiredService<IFileStore>().Open(studio.Here.Id, key, default));
        (
            await studio.Bad<RestoreAttachment, RestoreAttachment.Input, Done>(studio.People[0], new(studio.Project, id))
        ).ShouldBeOfType<NotFound>();
    }

    /// <param name="name">The file's name; null if no file is chosen.</param>
    private Task<Outcome<Done>> Send(Studio studio, PersonId who, string? name, byte[] bytes, bool shown = false) =>
        ground.InOrNot(
            studio.Here,
            async s =>
            {
                await s.Take<AddFiles>(bytes, name ?? "none");
                return await ActivatorUtilities
                    .CreateInstance<AddFiles>(s)
                    .Handle(
                        new(studio.Project, shown),
                        studio.Here.AsCaller(who) with
                        {
                            Permissions = new HashSet<string> { ProjectRights.See, ProjectRights.TakePart },
                        },
                        default
                    );
            }
        );

    private static Task<Outcome<Created<AttachmentId>>> Link(Studio studio, PersonId who, string? link, string? name = null) =>
        studio.Do<AddLink, AddLink.Input, Created<AttachmentId>>(who, new(studio.Project, link, name));

    private static Task<Outcome<Download>> Fetch(Studio studio, PersonId? who, AttachmentId id, bool small = false) =>
        studio.Do<DownloadAttachment, DownloadAttachment.Input, Download>(who, new(studio.Project, id, small));
}
