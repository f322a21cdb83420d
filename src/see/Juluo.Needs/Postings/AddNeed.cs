namespace Juluo.Needs;

/// <summary>POST /me/needs — adds a need of the caller.</summary>
[Post("/me/needs", Requires.SignIn, Form = typeof(ListNeedsAndOffers), Say = "needs.added.need", Suggested = true)]
internal sealed class AddNeed(PostingsFacade postings, UnitOfWork work, Clock clock) : AddPosting(PostingKind.Need, postings, work, clock);
