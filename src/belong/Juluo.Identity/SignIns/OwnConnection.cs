using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Juluo.Identity;

/// <summary>Accounts are read on a connection of their own, which no request may wait for while it holds a row.</summary>
internal sealed class OwnConnection : DbConnectionInterceptor
{
    internal const string Work = "a second connection, for an account";

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        HeldLock.Refuse(Work);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        HeldLock.Refuse(Work);
        return ValueTask.FromResult(result);
    }
}
