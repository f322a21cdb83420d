using Juluo.Kernel;

namespace Juluo.People;

/// <summary>The mail of an invitation, in the language of whoever is invited.</summary>
internal sealed class InvitationMail(Work work, Catalogue catalogue, Mailer mailer, PublicAddress address)
{
    public static string Path(string token) => $"/welcome/{token}";

    /// <summary>The whole address of an invitation, to be given to others.</summary>
    public string Link(string token) => address.Of(work.Community, Path(token));

    public async Task Invite(Invitation invitation, string token, CancellationToken stop)
    {
        var words = new Words(catalogue, invitation.Language, work.Community.Zone);
        var link = address.Of(work.Community, Path(token), invitation.Language);
        var with = new
        {
            community = work.Community.Name(invitation.Language),
            sentence = work.Community.Sentence(invitation.Language),
            by = await NameOf(invitation.MadeBy, stop) ?? work.Community.Name(invitation.Language),
            message = invitation.Message is { } message ? $"\n\n{message}" : "",
            until = words.Day(invitation.ExpiresAt),
        };
        var text = invitation.Request is null ? "people.letter.invitation" : "people.letter.approval";
        await mailer.Send(
            new(
                $"invitation:{invitation.Id}:{Convert.ToHexString(Token.Hash(token))[..16]}",
                invitation.Email!,
                invitation.Language,
                words.Say(text + ".subject", with),
                $"{words.Say(text, with)}\n\n{link}",
                [(words["people.letter.invitation.button"], link)]
            ),
            stop
        );
    }

    private async Task<string?> NameOf(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            "select name from people.person where community_id = $1 and id = $2",
            work.Community.Id.Value,
            person.Value
        );
        return await select.ExecuteScalarAsync(stop) as string;
    }
}
