using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Juluo.Postgres;

internal static class TransactionSharing
{
    public static void UseTransactionOf(this DatabaseFacade database, Work work) => database.UseTransaction(work.Transaction);
}
