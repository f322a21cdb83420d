namespace Juluo.Web;

/// <summary>
/// Marks notifications about the opened page as read, and returns the number that remain unread, up to <see cref="CurrentCaller.MostUnread"/>. Registered by the
/// module of a higher layer that stores notifications.
/// </summary>
/// <param name="path">The path of the page, or empty if none is opened.</param>
public delegate Task<int> CountUnread(PersonId person, string path, CancellationToken stop);
