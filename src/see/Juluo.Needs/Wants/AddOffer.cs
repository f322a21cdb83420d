namespace Juluo.Needs;

/// <summary>POST /me/offers — adds an offer of the caller.</summary>
[Post("/me/offers", Requires.SignIn, Form = typeof(ListWants), Say = "needs.added.offer", Suggested = true)]
internal sealed class AddOffer(WantsFacade wants, UnitOfWork work, Clock clock) : AddWant(WantKind.Offer, wants, work, clock);
