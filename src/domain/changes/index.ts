import './change.ts';
import './changes-query.ts';
