namespace Juluo.Web;

/// <summary>
/// Marks as read what is about the page that a person opens, and counts what is unread then, up to <see cref="CurrentCaller.MostUnread"/>. Notifications are
/// known further up; who keeps them registers this.
/// </summary>
/// <param name="path">Empty: no page is opened.</param>
public delegate Task<int> CountUnread(PersonId person, string path, CancellationToken stop);
