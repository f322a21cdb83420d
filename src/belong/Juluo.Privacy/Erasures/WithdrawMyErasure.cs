namespace Juluo.Privacy;

/// <summary>POST /me/erasure/withdrawal — withdraws the caller's request to be erased.</summary>
[Post(At, Requires.SignIn, Form = typeof(ShowPrivacy), Then = ShowPrivacy.At, Say = "privacy.erasure.taken-back")]
internal sealed class WithdrawMyErasure(ErasureStore store) : Slice<Nothing, Done>
{
    public const string At = "/me/erasure/withdrawal";

    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        await store.TakeBack(caller.Self, stop);
        return Done.It;
    }
}
