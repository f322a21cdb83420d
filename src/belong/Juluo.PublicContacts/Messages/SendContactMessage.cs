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

    public sealed record Input(
        [Required, Length(MostName)] string Name = "",
        [Required, Length(EmailAddress.Most)] string Email = "",
        [Required, Length(MostMessage, Lines = true)] string Message = ""
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now) =>
            Email.Length == 0 || EmailAddress.IsOne(Email) ? [] : [new PublicContactErrors.NoAddress()];
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(stop) is not { Person: { Email: { } reaches } to })
            return new NotFound();
        if (!mailer.Offered)
            return new MailErrors.NotSetUp();
        var (name, email) = (input.Name, input.Email);
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
            message = input.Message,
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
