namespace Juluo.Joining;

/// <summary>The mail of an invitation, in the language of the person invited.</summary>
internal sealed class InvitationMail(UnitOfWork work, ActionMail mail, PublicAddress address, PeopleFacade people)
{
    /// <summary>The prefix of the keys of all invitation mails.</summary>
    public const string Keys = "invitation:";

    public static string Path(string token) => $"/welcome/{token}";

    /// <summary>Returns the full URL of an invitation.</summary>
    public string Link(string token) => address.Of(work.Community, Path(token));

    public async Task Invite(Invitation invitation, string token, CancellationToken stop)
    {
        var maker = await people.Whole(invitation.MadeBy, stop);
        var by = maker?.Name ?? work.Community.Name.In(invitation.Language);
        await mail.Send(
            $"{Keys}{invitation.Id}:{Convert.ToHexString(SecretToken.Hash(token))[..16]}",
            (invitation.Email!, invitation.Language),
            invitation.Request is null ? "joining.mail.invitation" : "joining.mail.approval",
            words =>
                [
                    // Only in English a space comes before the name, if there is one.
                    (
                        "name",
                        words.Language == Languages.English && invitation.Name is { Length: > 0 }
                            ? $" {invitation.Name}"
                            : invitation.Name ?? ""
                    ),
                    ("sentence", work.Community.HasSentence ? work.Community.Sentence.In(invitation.Language) : ""),
                    ("by", by),
                    ("place", address.Of(work.Community, "/")),
                    ("message", invitation.Message is { } message ? $"\n\n{message}" : ""),
                    ("until", words.LastDay(invitation.ExpiresAt)),
                ],
            Path(token),
            stop,
            button: "joining.mail.invitation.button",
            languageIsGuessed: invitation.Request is null,
            after: "joining.mail.invitation.place",
            askedBy: (invitation.MadeBy, "/invitations", maker?.Email),
            thread: invitation.Request is { } request ? Invitation.Thread(request) : null
        );
    }
}
