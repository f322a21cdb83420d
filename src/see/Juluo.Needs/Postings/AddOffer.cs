namespace Juluo.Needs;

/// <summary>POST /me/offers — adds an offer of the caller.</summary>
[Post("/me/offers", Requires.SignIn, Form = typeof(ListNeedsAndOffers), Say = "needs.added.offer", Suggested = true)]
internal sealed class AddOffer(PostingsFacade postings, UnitOfWork work, Clock clock)
    : AddPosting(PostingKind.Offer, postings, work, clock);
