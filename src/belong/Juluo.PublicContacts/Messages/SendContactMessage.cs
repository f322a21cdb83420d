namespace Juluo.PublicContacts;

/// <summary>
/// POST /contact — sends a visitor's message to the public contact. The message goes by mail, and replies reach the visitor; nothing is mailed to the visitor,
/// so that no one can trigger mail to others. At most three messages per address and day, thirty per community and hour.
/// </summary>
[Post(PublicContact.Page, Requires.Nothing, Form = typeof(ShowPublicContact), PerMinute = 5, Then = PublicContact.Page + "?sent=true")]
internal sealed class SendContactMessage(
    PublicContactStore store,
    UnitOfWork work,
    Clock clock,
    Catalogue catalogue,
    Mailer mailer,
    PublicAddress address
) : Slice<SendContactMessage.Input, Done>
{
    public const int MostName = 80;
    public const int MostMessage = 2000;
    public const int MostOfAddress = 3;
    public const int MostInHour = 30;
    private const string Keys = "public-contact-message:";

    public sealed record Input([Required] string Name = "", [Required] string Email = "", [Required] string Message = "")
    {
        internal IReadOnlyList<Error> Check() =>
            [
                .. FormText.CheckGiven("name", Name, MostName),
                .. FormText.Some(Email) is not { } email ? [new Missing("email")]
                : EmailAddress.IsOne(email) ? []
                : (Error[])[new PublicContactErrors.NoAddress()],
                .. FormText.Some(Message) is null ? (Error[])[new Missing("message")] : [],
                .. FormText.CheckLong("message", Message, MostMessage),
            ];
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Check() is { Count: > 0 } wrong)
            return wrong.ToList();
        if (await store.Find(stop) is not { Person: { Email: { } reaches } to })
            return new NotFound();
        if (!mailer.Offered)
            return new MailErrors.NotSetUp();
        var (name, email) = (input.Name.Trim(), input.Email.Trim());
        if (await mailer.Sent(Keys, email, clock.Now - Duration.FromDays(1), stop) >= MostOfAddress)
            return new PublicContactErrors.TooManyOfYours(MostOfAddress);
        if (await mailer.Sent(Keys, null, clock.Now - Duration.FromHours(1), stop) >= MostInHour)
            return new PublicContactErrors.TooMany();
        var words = new Words(catalogue, to.Language, work.Community.Zone);
        var with = new
        {
            reader = to.Name,
            name,
            email,
            message = input.Message.Trim(),
            community = work.Community.Name.In(to.Language),
        };
        var link = address.Of(work.Community, ShowPrivacy.At, to.Language);
        await mailer.Send(
            new(
                $"{Keys}{clock.NewKey()}",
                reaches,
                to.Language,
                words.Say("publiccontacts.mail.subject", with),
                $"{words.Say("publiccontacts.mail", with)}\n\n{link}",
                [(words["publiccontacts.mail.button"], link)]
            )
            {
                ReplyTo = email,
            },
            stop
        );
        return Done.It;
    }
}
