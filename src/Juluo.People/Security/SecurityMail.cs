using Juluo.Kernel;

namespace Juluo.People;

/// <summary>Tells the owner of an account that the way in has changed: the one who did not do it learns of it.</summary>
internal sealed class SecurityMail(Work work, Mailer mailer, Catalogue catalogue, PublicAddress address, Clock clock)
{
    /// <param name="what">What changed: a word of the catalogue under <c>people.mail.changed.</c></param>
    public Task Tell(Account account, string what, Caller caller, CancellationToken stop)
    {
        var words = new Words(catalogue, caller.Language, work.Community.Zone);
        var url = address.Of(work.Community, "/sign-in/reset", caller.Language);
        var with = new
        {
            what = words[$"people.mail.changed.{what}"],
            at = clock.Now,
            community = work.Community.Name(caller.Language),
        };
        return mailer.Send(
            new(
                $"account-changed:{Guid.CreateVersion7(clock.Provider.GetUtcNow())}",
                account.Email!,
                caller.Language,
                words.Say("people.mail.changed.subject", with),
                words.Say("people.mail.changed", with) + "\n\n" + url,
                [(words["people.mail.changed.button"], url)]
            ),
            stop
        );
    }
}
